//! The command line `standfirst`: import, check, preview, publish, csp.

/// The subcommands: options, files, addresses and messages.
pub mod command;
/// The server of `standfirst preview`.
pub mod preview;
