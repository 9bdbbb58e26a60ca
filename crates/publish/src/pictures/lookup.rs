//! Cache lookup. Files of an earlier run are recognised by their size and modification time.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex},
    time::UNIX_EPOCH,
};

use serde::{Deserialize, Serialize};

use super::{
    cache::{Cache, lock},
    entry::{ImageEntry, ImageError, Lookup, id},
    info::ImageInfo,
    parameters,
};

/// Size and modification time of a file when it was last read, and the picture in it. Saved in `seen.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CacheStamp {
    bytes: u64,
    modified: (u64, u32),
    pub(super) id: String,
    /// Whether this run used the file. Other stamps are dropped when the cache is closed.
    #[serde(skip)]
    pub(super) is_used: bool,
}

impl Cache {
    /// Finds the cache entry of a file. The file is read only if it is new or has changed since the last run.
    pub(super) fn lookup(&self, file: &Path) -> Lookup {
        let look = lock(&self.lookups).entry(file.to_owned()).or_default().clone();
        look.get_or_init(|| self.look_up(file)).clone()
    }

    fn look_up(&self, file: &Path) -> Lookup {
        let metadata = fs::metadata(file).map_err(|_| ImageError::Unreadable)?;
        if metadata.len() > parameters::MOST_BYTES {
            return Err(ImageError::TooLarge);
        }
        let modified = metadata.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
        let modified = (modified.as_secs(), modified.subsec_nanos());
        let key = file.to_string_lossy().into_owned();
        let stamp = lock(&self.stamps)
            .get(&key)
            .filter(|stamp| stamp.bytes == metadata.len() && stamp.modified == modified)
            .cloned();
        let entry = stamp.and_then(|stamp| self.entry(&stamp.id, file, || self.load_info(&stamp.id)));
        let entry = if let Some(entry) = entry {
            entry
        } else {
            let bytes = fs::read(file).map_err(|_| ImageError::Unreadable)?;
            let id = id(&bytes);
            let facts = || self.load_info(&id).or_else(|| self.read_info(&id, &bytes, &key));
            self.entry(&id, file, facts).ok_or(ImageError::NotAnImage)?
        };
        let stamp = CacheStamp { bytes: metadata.len(), modified, id: entry.id.clone(), is_used: true };
        lock(&self.stamps).insert(key, stamp);
        Ok(entry)
    }

    /// Entry of the picture with this id: that of this run, else a new one with the metadata that `facts` returns.
    fn entry(&self, id: &str, file: &Path, facts: impl FnOnce() -> Option<ImageInfo>) -> Option<Arc<ImageEntry>> {
        if let Some(entry) = lock(&self.entries).get(id) {
            return Some(entry.clone());
        }
        let entry = ImageEntry { id: id.to_owned(), from: file.to_owned(), facts: Mutex::new(facts()?) };
        // Another thread may have added the same picture in the meantime: the first entry is used by all.
        Some(lock(&self.entries).entry(id.to_owned()).or_insert_with(|| Arc::new(entry)).clone())
    }

    fn read_info(&self, id: &str, bytes: &[u8], name: &str) -> Option<ImageInfo> {
        let facts = ImageInfo::of(bytes, name)?;
        self.save_info(id, &facts);
        Some(facts)
    }
}
