//! What was made of pictures, kept between runs: `ID.json` says what is known of a picture, `ID-480.webp` and
//! `ID-preview.jpg` are made of it, `seen.json` says which file had which bytes.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use super::{
    facts::Facts,
    known::{Known, Look, narrower_name, preview_name},
    look::Seen,
    make::make,
    recipe,
};

/// The folder in which it is kept.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    pub(super) seen: Mutex<BTreeMap<String, Seen>>,
    pub(super) files: Mutex<HashMap<PathBuf, Arc<OnceLock<Look>>>>,
    pub(super) known: Mutex<HashMap<String, Arc<Known>>>,
    /// Held while a large picture is unpacked.
    large: Mutex<()>,
}

/// Poison means that another thread was ended while it wrote; what is in here is whole between any two steps.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Cache {
    /// # Errors
    /// Where the folder cannot be made.
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let seen = fs::read(folder.join(SEEN)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Ok(Self {
            folder: folder.to_owned(),
            seen: Mutex::new(seen.unwrap_or_default()),
            files: Mutex::default(),
            known: Mutex::default(),
            large: Mutex::default(),
        })
    }

    /// What an earlier run knew of a picture, and still has.
    pub(super) fn remembered(&self, id: &str) -> Option<Facts> {
        let mut facts: Facts = serde_json::from_slice(&fs::read(self.folder.join(format!("{id}.json"))).ok()?).ok()?;
        facts.narrower.retain(|width, is_smaller| !*is_smaller || self.narrower(id, *width).is_file());
        facts.has_preview &= self.preview(id).is_file();
        Some(facts)
    }

    /// The file of a picture at this width.
    pub(super) fn narrower(&self, id: &str, width: u32) -> PathBuf {
        self.folder.join(narrower_name(id, width))
    }

    /// The preview of a picture.
    pub(super) fn preview(&self, id: &str) -> PathBuf {
        self.folder.join(preview_name(id))
    }

    /// Makes what is wanted of a picture and not there yet; what is known of it then.
    pub(super) fn make(&self, known: &Known, widths: &[u32], wants_preview: bool) -> Facts {
        let mut facts = locked(&known.facts);
        let widths: Vec<u32> = widths.iter().copied().filter(|width| !facts.narrower.contains_key(width)).collect();
        let wants_preview = wants_preview && !facts.has_preview;
        if widths.is_empty() && !wants_preview {
            return facts.clone();
        }
        let pixels = facts.usable().map_or(0, |(width, height)| u64::from(width) * u64::from(height));
        let alone = (pixels > recipe::MANY_PIXELS).then(|| locked(&self.large));
        make(&known.from, &mut facts, &widths, wants_preview, &|made, bytes| {
            let path = match made {
                Some(width) => self.narrower(&known.id, width),
                None => self.preview(&known.id),
            };
            write(&path, bytes).is_ok()
        });
        drop(alone);
        self.remember(&known.id, &facts);
        facts.clone()
    }

    /// Keeps what is known for the next run.
    pub(super) fn remember(&self, id: &str, facts: &Facts) {
        // Where it cannot be written the next run does the work again.
        if let Ok(json) = serde_json::to_vec(facts) {
            let _ = write(&self.folder.join(format!("{id}.json")), &json);
        }
    }

    /// # Errors
    /// Where the folder cannot be read or written.
    pub(super) fn close(self) -> io::Result<()> {
        let mut seen = self.seen.into_inner().unwrap_or_else(PoisonError::into_inner);
        seen.retain(|_, seen| seen.is_met);
        let used: HashSet<&str> = seen.values().map(|seen| seen.id.as_str()).collect();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let id = name.split(['-', '.']).next().unwrap_or_default();
            if name != SEEN && !used.contains(id) && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        write(&self.folder.join(SEEN), &serde_json::to_vec(&seen)?)
    }
}

const SEEN: &str = "seen.json";

/// Writes beside the file and moves it there: what is there is whole.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("tmp");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}
