//! Errors that stop a publishing run.

use std::{fmt, io, path::PathBuf};

use standfirst_check::Diagnostic;

use super::{OutputError, ViewerError};

/// Error that stops a publishing run. The site is unchanged then, or the next run completes it.
#[derive(Debug)]
pub enum PublishError {
    /// The viewer's folder cannot be used.
    Viewer(ViewerError),
    /// The folder or list of stories cannot be read: its name in messages, and the reason.
    Articles(String, Box<Diagnostic>),
    /// The site's folder contains the stories or the viewer.
    Inside(PathBuf),
    /// The picture cache cannot be read or written.
    Pictures(io::Error),
    /// The site's folder cannot be read or written.
    Output(OutputError),
    /// A problem was reported in strict mode.
    Stopped,
}

impl PublishError {
    /// Machine-readable error code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Viewer(_) => "no-viewer",
            Self::Articles(_, finding) => finding.code,
            Self::Inside(_) => "same-folder",
            Self::Output(OutputError::Busy(_)) => "busy",
            Self::Pictures(_) | Self::Output(_) => "unwritable",
            Self::Stopped => "stopped",
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Viewer(error) => error.fmt(f),
            Self::Articles(file, finding) => write!(f, "there are no stories in {file}: {}", finding.message),
            Self::Inside(folder) => {
                write!(f, "{} is what the site is made of: it needs a folder of its own", folder.display())
            }
            Self::Pictures(error) => write!(f, "what is made of pictures cannot be kept: {error}"),
            Self::Output(error) => error.fmt(f),
            Self::Stopped => f.write_str("nothing was changed, since there is a problem"),
        }
    }
}

impl std::error::Error for PublishError {}

impl From<ViewerError> for PublishError {
    fn from(error: ViewerError) -> Self {
        Self::Viewer(error)
    }
}

impl From<OutputError> for PublishError {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}
