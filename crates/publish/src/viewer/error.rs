//! Errors of reading the viewer's folder.

use std::{
    fmt,
    path::{Path, PathBuf},
};

/// Error of reading the viewer's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewerError {
    /// The folder, or its index.html, does not exist.
    NoViewer {
        /// The folder.
        folder: PathBuf,
    },
    /// Its index.html is not that of a built viewer.
    Unlike {
        /// The folder.
        folder: PathBuf,
        /// What its index.html lacks.
        missing: &'static str,
    },
    /// A file that its index.html names does not exist.
    Missing {
        /// The folder.
        folder: PathBuf,
        /// The file.
        name: String,
    },
    /// A file cannot be read.
    Read {
        /// The file.
        path: PathBuf,
        /// Message of the I/O error.
        reason: String,
    },
}

impl ViewerError {
    /// Converts the error of reading index.html: if it is missing, there is no viewer.
    pub(super) fn of_index(self, folder: &Path) -> Self {
        match self {
            Self::Missing { .. } => Self::NoViewer { folder: folder.into() },
            Self::NoViewer { .. } | Self::Unlike { .. } | Self::Read { .. } => self,
        }
    }
}

impl fmt::Display for ViewerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoViewer { folder } => {
                write!(f, "there is no viewer in {}: it has no index.html", folder.display())
            }
            Self::Unlike { folder, missing } => {
                let folder = folder.display();
                write!(f, "{folder}/index.html is not that of a built viewer: it has no {missing}")
            }
            Self::Missing { folder, name } => {
                write!(f, "the viewer in {} is not complete: {name} is missing", folder.display())
            }
            Self::Read { path, reason } => write!(f, "{} cannot be read: {reason}", path.display()),
        }
    }
}

impl std::error::Error for ViewerError {}
