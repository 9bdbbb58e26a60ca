//! Desired state of the site, collected during a run.

use std::collections::BTreeMap;

use standfirst_check::Diagnostic;

use super::{Digest, FileRecord, SitePath, StoryFiles};

/// Desired state of the site.
#[derive(Debug, Default)]
pub(super) struct DesiredState {
    /// Every path that was put, and the digest of its content.
    claimed: BTreeMap<String, Digest>,
    /// Files of the site after the commit, and whether they are staged.
    pub(super) files: BTreeMap<SitePath, (FileRecord, Staged)>,
    pub(super) stories: BTreeMap<String, StoryFiles>,
    /// Paths that cannot be written, and why.
    pub(super) rejected: Vec<(String, Diagnostic)>,
}

/// Whether a file is new or changed, and so was staged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Staged(pub(super) bool);

impl DesiredState {
    /// Claims a path for a content; `false` if it is claimed already. Several stories may show the same picture, so a
    /// second claim with the same digest is no error; one with another digest is reported.
    pub(super) fn claim(&mut self, path: &SitePath, digest: &Digest) -> bool {
        let Some(first) = self.claimed.get(path.as_str()) else {
            self.claimed.insert(path.as_str().to_owned(), digest.clone());
            return true;
        };
        if first != digest {
            let message = "two different files want this place: only one of them is there";
            self.rejected.push((path.as_str().to_owned(), Diagnostic::error("same-place", message)));
        }
        false
    }

    pub(super) fn insert(&mut self, path: SitePath, entry: FileRecord, staged: Staged) {
        self.files.insert(path, (entry, staged));
    }
}
