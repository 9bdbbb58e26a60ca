//! The command line `standfirst`: import, check, preview, publish, csp.

/// Subcommands: options, inputs, messages and exit codes.
pub mod command;
/// HTTP server of `standfirst preview`.
pub mod preview;
