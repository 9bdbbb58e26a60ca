//! What is said about a file: by a check, and by an import about what it met.

use standfirst_article::Fault;
use standfirst_formats::{FormatError, Mistake, TranslateError};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// For those who wonder where something went.
    Note,
    /// The story can be read, and could be better.
    Warning,
    /// Something is lost, or nothing can be read.
    Error,
}

impl Severity {
    /// The word for it: `note`, `warning`, `error`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing that is said about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// Its name for machines: `no-alt`.
    pub code: &'static str,
    /// The place in the JSON, such as `sections[2].heading`; empty for the whole file.
    pub path: String,
    /// The place in the text, where it is not JSON.
    pub place: Option<Mistake>,
    /// What should be there.
    pub expected: Option<String>,
    /// What is there.
    pub found: Option<String>,
    /// What is said, in a sentence without its full stop.
    pub message: String,
}

impl Finding {
    /// A finding about a whole file.
    pub fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self { severity, code, path: String::new(), place: None, expected: None, found: None, message: message.into() }
    }

    /// Something that keeps the file from being read.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// Something that could be better.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Something good to know.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    /// The same at a place in the JSON.
    pub fn at(self, path: impl Into<String>) -> Self {
        Self { path: path.into(), ..self }
    }

    /// What was expected in place of what was found.
    pub fn fault(severity: Severity, code: &'static str, fault: Fault) -> Self {
        let message = format!("expected {}, found {}", fault.expected, fault.found);
        Self {
            expected: Some(fault.expected.to_owned()),
            found: Some(fault.found),
            ..Self::new(severity, code, message).at(fault.path)
        }
    }

    /// Why a text is no article or list.
    pub fn refusal(error: FormatError) -> Self {
        let code = match &error {
            FormatError::NotJson(_) => "not-json",
            FormatError::Html => "html",
            FormatError::Shape(_) => "shape",
            FormatError::Newer(_) => "version",
            FormatError::Empty => "empty",
        };
        let message = error.sentence().trim_end_matches('.').to_owned();
        match error {
            FormatError::Shape(fault) => Self::fault(Severity::Error, code, fault),
            FormatError::NotJson(place) => Self { place: Some(place), ..Self::error(code, "this is not valid JSON") },
            FormatError::Html | FormatError::Newer(_) | FormatError::Empty => Self::error(code, message),
        }
    }

    /// Why a text of another format is no story.
    pub fn misfit(error: TranslateError) -> Self {
        let (code, message) = (error.code(), error.sentence().trim_end_matches('.').to_owned());
        match error {
            TranslateError::Format(error) => Self::refusal(error),
            TranslateError::Misfit(_, fault) => Self {
                expected: Some(fault.expected.to_owned()),
                found: Some(fault.found),
                ..Self::error(code, message).at(fault.path)
            },
            TranslateError::Protected
            | TranslateError::NotFound(_)
            | TranslateError::Unknown
            | TranslateError::Refused(_) => Self::error(code, message),
        }
    }
}
