//! Options of a publishing run.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use super::BaseUrl;

/// Options of a publishing run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Source of the stories.
    pub articles: Articles,
    /// Folder of the built viewer.
    pub viewer: PathBuf,
    /// Base URL of the site.
    pub base: BaseUrl,
    /// Output folder.
    pub out: PathBuf,
    /// Number of stories that are processed in parallel.
    pub jobs: NonZeroUsize,
    /// Whether any error or warning leaves the site unchanged.
    pub strict: bool,
    /// Whether files that publishing did not write may be overwritten.
    pub force: bool,
}

/// Source of the stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Articles {
    /// A folder with one story per file, at any depth.
    Folder(PathBuf),
    /// A file that contains a list of stories.
    File(PathBuf),
    /// An http or https URL of a list of stories.
    Address(String),
}

impl Articles {
    /// Folder of the stories, if the source is one.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::File(_) | Self::Address(_) => None,
        }
    }
}
