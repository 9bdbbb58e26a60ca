//! Subcommand `standfirst check`.

use std::io;

use standfirst_check::{Diagnostic, Severity, check};

use super::{Outcome, arguments::Check, console::Console, input::Input};

/// Checks all inputs, and writes the diagnostics to the standard output.
///
/// # Errors
/// The I/O error when the standard output cannot be written.
pub(super) fn run(arguments: &Check) -> io::Result<Outcome> {
    let problem = if arguments.strict { Severity::Warning } else { Severity::Error };
    let mut console = Console::output(arguments.json, arguments.quiet);
    let (mut problems, mut warnings) = (0, 0);
    for input in &arguments.inputs {
        let file = input.to_string();
        for finding in findings(input) {
            problems += usize::from(finding.severity >= problem);
            warnings += usize::from(finding.severity == Severity::Warning && problem > Severity::Warning);
            console.say(&file, &finding)?;
        }
    }
    let files = count(arguments.inputs.len(), "file", "files");
    let (found, warned) = (count(problems, "problem", "problems"), count(warnings, "warning", "warnings"));
    console.sum_up(&format!("{files}: {found}, {warned}"))?;
    Ok(if problems > 0 { Outcome::Problems } else { Outcome::Fine })
}

fn findings(input: &Input) -> Vec<Diagnostic> {
    input.bytes().map_or_else(|finding| vec![*finding], |bytes| check(&bytes))
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
