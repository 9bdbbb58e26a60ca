//! Why a site cannot be published.

use std::{fmt, io, path::PathBuf};

use standfirst_check::Finding;

use super::{OutputError, ViewerError};

/// Why a site cannot be published. The one that was there is as it was, or will be completed by the next run.
#[derive(Debug)]
pub enum PublishError {
    /// There is no viewer to publish with.
    Viewer(ViewerError),
    /// The stories cannot be read at all.
    Articles(String, Box<Finding>),
    /// The site would be written over what it is made of.
    Inside(PathBuf),
    /// What is made of pictures cannot be kept.
    Pictures(io::Error),
    /// The site's folder cannot be written.
    Output(OutputError),
    /// There is a problem, and nothing should be changed then.
    Stopped,
}

impl PublishError {
    /// Its name for machines.
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
