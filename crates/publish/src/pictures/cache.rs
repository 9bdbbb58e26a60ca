//! Picture cache, saved between runs: `ID.json` is the metadata of a picture, `ID-480.webp` and `ID-preview.jpg` are
//! derived files, `seen.json` maps files to pictures by size and date.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use super::{
    entry::{ImageEntry, Lookup, narrower_name, preview_name},
    generate::generate,
    info::ImageInfo,
    lookup::CacheStamp,
    parameters,
};

/// Picture cache. Shared by several threads.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    pub(super) stamps: Mutex<BTreeMap<String, CacheStamp>>,
    pub(super) lookups: Mutex<HashMap<PathBuf, Arc<OnceLock<Lookup>>>>,
    pub(super) entries: Mutex<HashMap<String, Arc<ImageEntry>>>,
    /// Held while a large picture is decoded, so that only one is in memory.
    large: Mutex<()>,
}

/// Locks a mutex and ignores poisoning: no update of the guarded values can be left half done by a panic.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Cache {
    /// Opens the cache in a folder, which is created if it is missing. An unreadable `seen.json` counts as empty.
    ///
    /// # Errors
    /// The I/O error when the folder cannot be created.
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let stamps = fs::read(folder.join(STAMPS_FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Ok(Self {
            folder: folder.to_owned(),
            stamps: Mutex::new(stamps.unwrap_or_default()),
            lookups: Mutex::default(),
            entries: Mutex::default(),
            large: Mutex::default(),
        })
    }

    /// Loads the metadata of a picture from an earlier run, without derived files that no longer exist.
    pub(super) fn load_info(&self, id: &str) -> Option<ImageInfo> {
        let mut facts: ImageInfo =
            serde_json::from_slice(&fs::read(self.folder.join(format!("{id}.json"))).ok()?).ok()?;
        facts.narrower.retain(|width, is_smaller| !*is_smaller || self.narrower(id, *width).is_file());
        facts.has_preview &= self.preview(id).is_file();
        Some(facts)
    }

    /// Path of a picture's file at this width.
    pub(super) fn narrower(&self, id: &str, width: u32) -> PathBuf {
        self.folder.join(narrower_name(id, width))
    }

    /// Path of a picture's preview.
    pub(super) fn preview(&self, id: &str) -> PathBuf {
        self.folder.join(preview_name(id))
    }

    /// Makes the derived files of a picture that do not exist yet. Returns the updated metadata.
    pub(super) fn make(&self, entry: &ImageEntry, widths: &[u32], wants_preview: bool) -> ImageInfo {
        let mut facts = lock(&entry.facts);
        let widths: Vec<u32> = widths.iter().copied().filter(|width| !facts.narrower.contains_key(width)).collect();
        let wants_preview = wants_preview && !facts.has_preview;
        if widths.is_empty() && !wants_preview {
            return facts.clone();
        }
        let pixels = facts.usable().map_or(0, |(width, height)| u64::from(width) * u64::from(height));
        let alone = (pixels > parameters::MANY_PIXELS).then(|| lock(&self.large));
        generate(&entry.from, &mut facts, &widths, wants_preview, &|made, bytes| {
            let path = match made {
                Some(width) => self.narrower(&entry.id, width),
                None => self.preview(&entry.id),
            };
            write(&path, bytes).is_ok()
        });
        drop(alone);
        self.save_info(&entry.id, &facts);
        facts.clone()
    }

    /// Saves the metadata of a picture for the next run.
    pub(super) fn save_info(&self, id: &str, facts: &ImageInfo) {
        // A failure is ignored: the next run does the work again.
        if let Ok(json) = serde_json::to_vec(facts) {
            let _ = write(&self.folder.join(format!("{id}.json")), &json);
        }
    }

    /// Saves `seen.json`, and removes the files of pictures that this run did not use.
    ///
    /// # Errors
    /// The I/O error when the folder cannot be read or written.
    pub(super) fn close(self) -> io::Result<()> {
        let mut stamps = self.stamps.into_inner().unwrap_or_else(PoisonError::into_inner);
        stamps.retain(|_, stamp| stamp.is_used);
        let used: HashSet<&str> = stamps.values().map(|stamp| stamp.id.as_str()).collect();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let id = name.split(['-', '.']).next().unwrap_or_default();
            if name != STAMPS_FILE && !used.contains(id) && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        write(&self.folder.join(STAMPS_FILE), &serde_json::to_vec(&stamps)?)
    }
}

const STAMPS_FILE: &str = "seen.json";

/// Writes a file atomically: a temporary file is renamed.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("tmp");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}
