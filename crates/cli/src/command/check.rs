//! `standfirst check`.

use std::io;

use standfirst_check::{Finding, Severity, check};

use super::{Outcome, arguments::Check, console::Console, input::Input};

/// Checks all that is asked for, and says what was found on the standard output: that is its result.
///
/// # Errors
/// Where the standard output cannot be written.
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

fn findings(input: &Input) -> Vec<Finding> {
    input.bytes().map_or_else(|finding| vec![*finding], |bytes| check(&bytes))
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
