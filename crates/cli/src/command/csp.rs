//! Subcommand `standfirst csp`.

use std::io::{self, Write};

use standfirst_check::Diagnostic;
use standfirst_publish::{Site, Viewer};

use super::{Outcome, arguments::Csp, console::Console, viewer::viewer};

/// Prints the Content-Security-Policy of a site's pages, for a host that sends it as a header.
///
/// # Errors
/// The I/O error when the standard output or error cannot be written.
pub(super) fn run(arguments: &Csp) -> io::Result<Outcome> {
    let folder = viewer(arguments.viewer.as_deref());
    match Viewer::read(&folder) {
        Ok(viewer) => {
            let site = Site::new(arguments.origin.clone(), viewer, None, None, std::collections::HashSet::new());
            writeln!(io::stdout().lock(), "{}", site.policy())?;
            Ok(Outcome::Fine)
        }
        Err(error) => {
            let finding = Diagnostic::error("no-viewer", error.to_string());
            Console::error(false, false).say(&folder.display().to_string(), &finding)?;
            Ok(Outcome::Problems)
        }
    }
}
