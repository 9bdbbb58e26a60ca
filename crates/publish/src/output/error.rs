//! Errors of the output folder.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// Error of the output folder.
#[derive(Debug)]
pub enum OutputError {
    /// Another run holds the lock on this folder.
    Busy(PathBuf),
    /// An I/O error at this path.
    Io(PathBuf, io::Error),
    /// A file of publishing's own state is not valid.
    Damaged(PathBuf),
}

impl OutputError {
    /// Adapter for `map_err` that adds the path to an I/O error.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        |error| Self::Io(path.to_owned(), error)
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(folder) => write!(f, "another run is publishing to {} at this moment", folder.display()),
            Self::Io(path, error) => write!(f, "{} cannot be read or written: {error}", path.display()),
            Self::Damaged(path) => write!(
                f,
                "{} cannot be understood, so it is not known which files are ours: remove it, and publish with --force",
                path.display()
            ),
        }
    }
}

impl std::error::Error for OutputError {}
