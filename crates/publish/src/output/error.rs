//! Why the folder cannot be written.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// Why the folder cannot be written.
#[derive(Debug)]
pub enum OutputError {
    /// Another run is at work in it.
    Busy(PathBuf),
    /// A file or folder cannot be read or written.
    Io(PathBuf, io::Error),
    /// What publishing keeps for itself was changed by others, and cannot be understood.
    Damaged(PathBuf),
}

impl OutputError {
    /// What makes an error of the system one about this file.
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
