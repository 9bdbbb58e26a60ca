//! Output of diagnostics, as text or JSON lines.

use std::io::{self, Write};

use anstream::AutoStream;
use anstyle::{AnsiColor, Effects, Style};
use serde::Serialize;
use standfirst_check::{Diagnostic, Severity};

/// Writer of diagnostics. Coloured only on a terminal, and not if `NO_COLOR` is set.
pub(super) struct Console {
    stream: Box<dyn Write>,
    /// Whether to write one JSON object per line instead of text.
    json: bool,
    /// Least severity that is written.
    least: Severity,
}

/// Diagnostic as a JSON line. Every line has every member.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    severity: &'static str,
    code: &'static str,
    expected: Option<&'a str>,
    found: Option<&'a str>,
    message: &'a str,
}

/// Count with its noun: "1 story", "7 stories".
pub(super) fn stories(count: usize) -> String {
    if count == 1 { "1 story".to_owned() } else { format!("{count} stories") }
}

impl Console {
    /// Console on the standard output, for `check`, whose result are the diagnostics.
    pub(super) fn output(json: bool, quiet: bool) -> Self {
        Self::new(Box::new(AutoStream::auto(io::stdout())), json, quiet)
    }

    /// Console on the standard error, for commands whose output is a story.
    pub(super) fn error(json: bool, quiet: bool) -> Self {
        Self::new(Box::new(AutoStream::auto(io::stderr())), json, quiet)
    }

    fn new(stream: Box<dyn Write>, json: bool, quiet: bool) -> Self {
        Self { stream, json, least: if quiet { Severity::Error } else { Severity::Note } }
    }

    /// Writes a diagnostic, if it is severe enough.
    ///
    /// # Errors
    /// The I/O error when the stream cannot be written.
    pub(super) fn say(&mut self, file: &str, finding: &Diagnostic) -> io::Result<()> {
        if finding.severity < self.least {
            return Ok(());
        }
        // Flushed at once: that the reader has closed its end is detected only by writing.
        let line = if self.json { json_line(file, finding) } else { plain_line(file, finding) };
        self.stream.write_all(line.as_bytes())?;
        self.stream.flush()
    }

    /// Writes a summary. Left out in JSON, whose readers can count lines.
    ///
    /// # Errors
    /// The I/O error when the stream cannot be written.
    pub(super) fn sum_up(&mut self, sentence: &str) -> io::Result<()> {
        if self.json || self.least > Severity::Note {
            return Ok(());
        }
        writeln!(self.stream, "{sentence}")
    }
}

fn json_line(file: &str, finding: &Diagnostic) -> String {
    let Diagnostic { severity, code, path, position: place, expected, found, message } = finding;
    let line = Line {
        file,
        path,
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        severity: severity.word(),
        code,
        expected: expected.as_deref(),
        found: found.as_deref(),
        message,
    };
    // Serializing cannot fail: there are only strings and numbers.
    serde_json::to_string(&line).unwrap_or_default() + "\n"
}

fn plain_line(file: &str, finding: &Diagnostic) -> String {
    let bold = Style::new().effects(Effects::BOLD);
    let colour = bold.fg_color(Some(
        match finding.severity {
            Severity::Note => AnsiColor::Cyan,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Error => AnsiColor::Red,
        }
        .into(),
    ));
    let dim = Style::new().effects(Effects::DIMMED);
    let place = finding.position.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
    let path = if finding.path.is_empty() { String::new() } else { format!("{}: ", visible(&finding.path)) };
    let (file, word, message, code) = (visible(file), finding.severity.word(), visible(&finding.message), finding.code);
    format!("{bold}{file}{place}:{bold:#} {colour}{word}:{colour:#} {path}{message} {dim}[{code}]{dim:#}\n")
}

/// Removes control characters, with which a file could manipulate the terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
