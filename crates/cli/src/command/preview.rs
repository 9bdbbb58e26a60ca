//! Subcommand `standfirst preview`.

use std::{
    env,
    io::{self, Write},
    process::{Command, Stdio},
};

use standfirst_check::Diagnostic;
use standfirst_import as import;

use super::{Outcome, arguments, console::Console, viewer::viewer};
use crate::preview;

/// Serves a story until the process ends. Writes the URL to the standard output, diagnostics to the standard error.
///
/// # Errors
/// The I/O error when the standard output or error cannot be written.
pub(super) fn run(arguments: arguments::Preview) -> io::Result<Outcome> {
    let file = arguments.story.display().to_string();
    let quiet = arguments.quiet;
    let opened = preview::Preview::open(preview::Options {
        viewer: viewer(arguments.viewer.as_deref()),
        story: arguments.story,
        port: arguments.port,
        import: import::Options {
            from: arguments.from,
            lang: arguments.lang,
            item: arguments.item,
            include_drafts: true,
            ..import::Options::default()
        },
    });
    let refused = |file: &str, error: &preview::PreviewError| {
        Console::error(false, quiet).say(file, &Diagnostic::error(error.code(), error.to_string()))?;
        Ok(Outcome::Problems)
    };
    let opened = match opened {
        Ok(opened) => opened,
        Err(error) => return refused(&file, &error),
    };
    let address = opened.address();
    say(&file, &opened.findings(), quiet)?;
    writeln!(io::stdout(), "{address}")?;
    io::stdout().flush()?;
    if arguments.open {
        open(&address);
    }
    let name = file.clone();
    let served = opened.serve(move |findings| {
        // The terminal may be closed: the preview goes on.
        let _ = say(&name, findings, quiet);
    });
    served.map_or_else(|error| refused(&file, &error), |()| Ok(Outcome::Fine))
}

fn say(file: &str, findings: &[Diagnostic], quiet: bool) -> io::Result<()> {
    let mut console = Console::error(false, quiet);
    findings.iter().try_for_each(|finding| console.say(file, finding))?;
    console.sum_up(&format!("{file}: shown"))
}

/// Opens a URL in the system's browser. Failure is ignored: the URL is printed anyway.
fn open(address: &str) {
    let (program, before): (_, &[&str]) = match env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    let _ = command.args(before).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
