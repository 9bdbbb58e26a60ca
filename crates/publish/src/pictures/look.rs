//! Looking at files: those of an earlier run are known by their size and date.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex},
    time::UNIX_EPOCH,
};

use serde::{Deserialize, Serialize};

use super::{
    cache::{Cache, locked},
    facts::Facts,
    known::{Known, Look, NoPicture, id},
    recipe,
};

/// A file as it was when its bytes were last read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    bytes: u64,
    modified: (u64, u32),
    pub(super) id: String,
    /// Whether this run met it: what no run meets is forgotten.
    #[serde(skip)]
    pub(super) is_met: bool,
}

impl Cache {
    /// What a file is. It is read only where it is new, or has changed since the last run.
    pub(super) fn look(&self, file: &Path) -> Look {
        let look = locked(&self.files).entry(file.to_owned()).or_default().clone();
        look.get_or_init(|| self.look_anew(file)).clone()
    }

    fn look_anew(&self, file: &Path) -> Look {
        let there = fs::metadata(file).map_err(|_| NoPicture::Unreadable)?;
        if there.len() > recipe::MOST_BYTES {
            return Err(NoPicture::Bytes);
        }
        let modified = there.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
        let modified = (modified.as_secs(), modified.subsec_nanos());
        let key = file.to_string_lossy().into_owned();
        let kept =
            locked(&self.seen).get(&key).filter(|seen| seen.bytes == there.len() && seen.modified == modified).cloned();
        let known = kept.and_then(|seen| self.known(&seen.id, file, || self.remembered(&seen.id)));
        let known = if let Some(known) = known {
            known
        } else {
            let bytes = fs::read(file).map_err(|_| NoPicture::Unreadable)?;
            let id = id(&bytes);
            let facts = || self.remembered(&id).or_else(|| self.measured(&id, &bytes, &key));
            self.known(&id, file, facts).ok_or(NoPicture::Other)?
        };
        let seen = Seen { bytes: there.len(), modified, id: known.id.clone(), is_met: true };
        locked(&self.seen).insert(key, seen);
        Ok(known)
    }

    /// The picture with this id: the one of this run, else with what is known otherwise.
    fn known(&self, id: &str, file: &Path, facts: impl FnOnce() -> Option<Facts>) -> Option<Arc<Known>> {
        if let Some(known) = locked(&self.known).get(id) {
            return Some(known.clone());
        }
        let known = Known { id: id.to_owned(), from: file.to_owned(), facts: Mutex::new(facts()?) };
        // Another thread may have met the same bytes in the meantime: all go on with what was first.
        Some(locked(&self.known).entry(id.to_owned()).or_insert_with(|| Arc::new(known)).clone())
    }

    fn measured(&self, id: &str, bytes: &[u8], name: &str) -> Option<Facts> {
        let facts = Facts::of(bytes, name)?;
        self.remember(id, &facts);
        Some(facts)
    }
}
