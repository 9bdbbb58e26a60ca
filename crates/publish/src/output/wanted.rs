//! What a run wants to be there.

use std::collections::BTreeMap;

use standfirst_check::Finding;

use super::{Digest, Entry, SitePath, StoryFiles};

/// What a run wants to be there.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// Every name that was asked for, and what it should hold.
    claimed: BTreeMap<String, Digest>,
    /// The files that will be there, and whether they are made anew.
    pub(super) files: BTreeMap<SitePath, (Entry, Staged)>,
    pub(super) stories: BTreeMap<String, StoryFiles>,
    /// What cannot be written, and why.
    pub(super) refused: Vec<(String, Finding)>,
}

/// Whether a file is made anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Staged(pub(super) bool);

impl Wanted {
    /// Takes a name; `false` when it is taken already. Several stories may show the same picture, but a name stands
    /// for one content.
    pub(super) fn claim(&mut self, path: &SitePath, digest: &Digest) -> bool {
        let Some(first) = self.claimed.get(path.as_str()) else {
            self.claimed.insert(path.as_str().to_owned(), digest.clone());
            return true;
        };
        if first != digest {
            let message = "two different files want this place: only one of them is there";
            self.refused.push((path.as_str().to_owned(), Finding::error("same-place", message)));
        }
        false
    }

    pub(super) fn settle(&mut self, path: SitePath, entry: Entry, staged: Staged) {
        self.files.insert(path, (entry, staged));
    }
}
