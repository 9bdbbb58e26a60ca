//! Write-ahead journal of a commit.

use std::{fs, io, path::Path};

use serde::{Deserialize, Serialize};

use super::{OutputError, SitePath};

/// Write-ahead journal: the changes of a commit, written before the first of them is applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Staged files to move into the site, in this order.
    pub(super) put: Vec<Move>,
    /// Files to remove after that.
    pub(super) remove: Vec<String>,
}

/// Staged file to move into the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Move {
    /// Path in the site.
    pub(super) path: String,
    /// Whether an existing file may be overwritten: one that publishing wrote, or any with `--force`.
    pub(super) over: bool,
}

impl Journal {
    pub(super) fn is_empty(&self) -> bool {
        self.put.is_empty() && self.remove.is_empty()
    }

    /// Reads the journal; `None` if there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, OutputError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(OutputError::Io(path.to_owned(), error)),
        };
        let journal: Option<Self> = serde_json::from_slice(&bytes).ok();
        let is_valid = |journal: &Self| {
            let puts = journal.put.iter().map(|file| &file.path);
            puts.chain(&journal.remove).all(|path| SitePath::parse(path).is_some())
        };
        journal.filter(is_valid).map(Some).ok_or_else(|| OutputError::Damaged(path.to_owned()))
    }
}
