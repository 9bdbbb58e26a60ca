//! Diagnostics: what `check`, `import` and `publish` report about a file.

use standfirst_article::Fault;
use standfirst_formats::{FormatError, TextPosition, TranslateError};

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Information, such as what an import left out.
    Note,
    /// The story can be read, but could be better for its readers.
    Warning,
    /// A part of the file is lost, or the whole cannot be read.
    Error,
}

impl Severity {
    /// Its name in output: `note`, `warning`, `error`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A message about a file, with its location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The severity.
    pub severity: Severity,
    /// The machine-readable code: `no-alt`.
    pub code: &'static str,
    /// The JSON path, such as `sections[2].heading`; empty for the whole file.
    pub path: String,
    /// The position in the text, where the file is not valid JSON.
    pub position: Option<TextPosition>,
    /// The expected value.
    pub expected: Option<String>,
    /// The value found.
    pub found: Option<String>,
    /// The message: a sentence without its full stop.
    pub message: String,
}

impl Diagnostic {
    /// Creates a diagnostic about the whole file.
    pub fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity,
            code,
            path: String::new(),
            position: None,
            expected: None,
            found: None,
            message: message.into(),
        }
    }

    /// Creates an error.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// Creates a warning.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Creates a note.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    /// Sets the JSON path.
    pub fn at(self, path: impl Into<String>) -> Self {
        Self { path: path.into(), ..self }
    }

    /// Converts a decoding fault.
    pub fn from_fault(severity: Severity, code: &'static str, fault: Fault) -> Self {
        let message = format!("expected {}, found {}", fault.expected, fault.found);
        Self {
            expected: Some(fault.expected.to_owned()),
            found: Some(fault.found),
            ..Self::new(severity, code, message).at(fault.path)
        }
    }

    /// Converts the error of the article or list decoder.
    pub fn from_format_error(error: FormatError) -> Self {
        let code = match &error {
            FormatError::NotJson(_) => "not-json",
            FormatError::Html => "html",
            FormatError::Shape(_) => "shape",
            FormatError::Newer(_) => "version",
            FormatError::Empty => "empty",
        };
        let message = error.sentence().trim_end_matches('.').to_owned();
        match error {
            FormatError::Shape(fault) => Self::from_fault(Severity::Error, code, fault),
            FormatError::NotJson(position) => {
                Self { position: Some(position), ..Self::error(code, "this is not valid JSON") }
            }
            FormatError::Html | FormatError::Newer(_) | FormatError::Empty => Self::error(code, message),
        }
    }

    /// Converts the error of a translation from another format.
    pub fn from_translate_error(error: TranslateError) -> Self {
        let (code, message) = (error.code(), error.sentence().trim_end_matches('.').to_owned());
        match error {
            TranslateError::Format(error) => Self::from_format_error(error),
            TranslateError::WrongFormat(_, fault) => Self {
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
