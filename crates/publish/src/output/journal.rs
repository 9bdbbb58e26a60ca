//! What is about to happen to the site, written down before it happens.

use std::{fs, io, path::Path};

use serde::{Deserialize, Serialize};

use super::{OutputError, SitePath};

/// What is about to happen to the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Files that go into their places, in this order.
    pub(super) put: Vec<Move>,
    /// Files that go, after that.
    pub(super) remove: Vec<String>,
}

/// A file that goes into its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Move {
    /// Its name in the site.
    pub(super) path: String,
    /// Whether something may be there: an older one of ours, or any with `--force`.
    pub(super) over: bool,
}

impl Journal {
    pub(super) fn is_empty(&self) -> bool {
        self.put.is_empty() && self.remove.is_empty()
    }

    /// Reads it, if there is one.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, OutputError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(OutputError::Io(path.to_owned(), error)),
        };
        let journal: Option<Self> = serde_json::from_slice(&bytes).ok();
        let is_well = |journal: &Self| {
            let puts = journal.put.iter().map(|file| &file.path);
            puts.chain(&journal.remove).all(|path| SitePath::parse(path).is_some())
        };
        journal.filter(is_well).map(Some).ok_or_else(|| OutputError::Damaged(path.to_owned()))
    }
}
