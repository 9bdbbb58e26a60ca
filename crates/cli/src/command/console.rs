//! Saying what was found, for people or for machines.

use std::io::{self, Write};

use anstream::AutoStream;
use anstyle::{AnsiColor, Effects, Style};
use serde::Serialize;
use standfirst_check::{Finding, Severity};

/// Where findings go. Colours are there on a terminal only, and not where `NO_COLOR` is set.
pub(super) struct Console {
    stream: Box<dyn Write>,
    /// One JSON object a line, in place of sentences.
    json: bool,
    /// Findings that weigh less are not said.
    least: Severity,
}

/// A finding for machines. Every member is there in every line.
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

/// "1 story", "7 stories".
pub(super) fn stories(count: usize) -> String {
    if count == 1 { "1 story".to_owned() } else { format!("{count} stories") }
}

impl Console {
    /// Findings on the standard output: those of a check are its result.
    pub(super) fn output(json: bool, quiet: bool) -> Self {
        Self::new(Box::new(AutoStream::auto(io::stdout())), json, quiet)
    }

    /// Findings on the standard error: the output is for stories.
    pub(super) fn error(json: bool, quiet: bool) -> Self {
        Self::new(Box::new(AutoStream::auto(io::stderr())), json, quiet)
    }

    fn new(stream: Box<dyn Write>, json: bool, quiet: bool) -> Self {
        Self { stream, json, least: if quiet { Severity::Error } else { Severity::Note } }
    }

    /// Says it, if it weighs enough.
    ///
    /// # Errors
    /// Where the stream cannot be written.
    pub(super) fn say(&mut self, file: &str, finding: &Finding) -> io::Result<()> {
        if finding.severity < self.least {
            return Ok(());
        }
        // At once, as a reader that has gone is only found out by writing.
        let line = if self.json { json_line(file, finding) } else { plain_line(file, finding) };
        self.stream.write_all(line.as_bytes())?;
        self.stream.flush()
    }

    /// Says a sentence that is about no file in particular; machines count for themselves.
    ///
    /// # Errors
    /// Where the stream cannot be written.
    pub(super) fn sum_up(&mut self, sentence: &str) -> io::Result<()> {
        if self.json || self.least > Severity::Note {
            return Ok(());
        }
        writeln!(self.stream, "{sentence}")
    }
}

fn json_line(file: &str, finding: &Finding) -> String {
    let Finding { severity, code, path, place, expected, found, message } = finding;
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
    // Texts and numbers are always JSON.
    serde_json::to_string(&line).unwrap_or_default() + "\n"
}

fn plain_line(file: &str, finding: &Finding) -> String {
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
    let place = finding.place.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
    let path = if finding.path.is_empty() { String::new() } else { format!("{}: ", visible(&finding.path)) };
    let (file, word, message, code) = (visible(file), finding.severity.word(), visible(&finding.message), finding.code);
    format!("{bold}{file}{place}:{bold:#} {colour}{word}:{colour:#} {path}{message} {dim}[{code}]{dim:#}\n")
}

/// Without control characters, which a file could use to write over what a terminal shows.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
