//! Why there is no preview.

use std::{fmt, io, path::PathBuf};

/// Why there is no preview. Shown as a sentence without its full stop.
#[derive(Debug)]
pub enum PreviewError {
    /// There is no such file.
    NoStory(PathBuf),
    /// There is no viewer in this folder.
    NoViewer(PathBuf),
    /// The port cannot be bound.
    Port(u16, io::Error),
    /// The file cannot be watched.
    Watch(notify::Error),
    /// The server cannot run.
    Server(io::Error),
}

impl PreviewError {
    /// Its code in `--json` output.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoStory(_) => "unreadable",
            Self::NoViewer(_) => "no-viewer",
            Self::Port(..) => "port",
            Self::Watch(_) => "watch",
            Self::Server(_) => "server",
        }
    }
}

impl fmt::Display for PreviewError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoStory(path) => write!(f, "there is no file {}", path.display()),
            Self::NoViewer(path) => {
                write!(
                    f,
                    "there is no built viewer in {}: --viewer names the folder that has its index.html",
                    path.display()
                )
            }
            Self::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => {
                write!(f, "port {port} is in use: --port names another")
            }
            Self::Port(port, error) => write!(f, "port {port} cannot be had: {error}"),
            Self::Watch(error) => write!(f, "the file cannot be watched: {error}"),
            Self::Server(error) => write!(f, "the preview cannot go on: {error}"),
        }
    }
}

impl std::error::Error for PreviewError {}
