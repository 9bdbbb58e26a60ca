//! Command line inputs: a file, a URL, the standard input.

use std::{
    convert::Infallible,
    fmt, fs,
    io::{self, Read},
    path::PathBuf,
    str::FromStr,
};

use standfirst_check::Diagnostic;
use standfirst_import::{Limits, Page, Source, fetch};

/// Command line input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// Standard input.
    Standard,
    /// http or https URL.
    Address(String),
    /// File.
    File(PathBuf),
}

/// Whether a text begins with `http://` or `https://`.
pub(super) fn is_web_address(text: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

impl FromStr for Input {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(match text {
            "-" => Self::Standard,
            _ if is_web_address(text) => Self::Address(text.to_owned()),
            _ => Self::File(PathBuf::from(text)),
        })
    }
}

/// Name of the input in messages.
impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("-"),
            Self::Address(address) => f.write_str(address),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

impl Input {
    /// Opens the input as a source for an import: bytes, or a file that is read later.
    ///
    /// # Errors
    /// A diagnostic when the input cannot be read or fetched.
    pub(super) fn source(&self) -> Result<Source, Box<Diagnostic>> {
        match self {
            Self::Address(address) => fetched(address).map(Source::page),
            Self::File(path) => Source::file(path).map_err(|error| unreadable(&error)),
            Self::Standard => Ok(Source::bytes(self.bytes()?)),
        }
    }

    /// Reads the input.
    ///
    /// # Errors
    /// A diagnostic when the input cannot be read or fetched.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Box<Diagnostic>> {
        match self {
            Self::Address(address) => fetched(address).map(|page| page.bytes),
            Self::File(path) => fs::read(path).map_err(|error| unreadable(&error)),
            Self::Standard => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
                Ok(bytes)
            }
        }
    }
}

fn fetched(address: &str) -> Result<Page, Box<Diagnostic>> {
    fetch(address, Limits::default()).map_err(|error| Box::new(Diagnostic::error(error.code(), error.to_string())))
}

fn unreadable(error: &io::Error) -> Box<Diagnostic> {
    const REASONS: [(io::ErrorKind, &str); 3] = [
        (io::ErrorKind::NotFound, "there is no such file"),
        (io::ErrorKind::PermissionDenied, "it may not be read"),
        (io::ErrorKind::IsADirectory, "it is a folder, and a file is needed"),
    ];
    let known = REASONS.iter().find(|(kind, _)| *kind == error.kind());
    let reason = known.map_or_else(|| format!("it cannot be read: {error}"), |(_, reason)| (*reason).to_owned());
    Box::new(Diagnostic::error("unreadable", reason))
}
