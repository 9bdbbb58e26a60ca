//! What was made of pictures, kept between runs: `ID.json` says what is known of a picture, `ID-480.webp` and
//! `ID-preview.jpg` are made of it, `seen.json` says which file had which bytes.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::UNIX_EPOCH,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{facts::Facts, make::make, recipe};

/// The folder in which it is kept.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    seen: Mutex<BTreeMap<String, Seen>>,
    files: Mutex<HashMap<PathBuf, Arc<OnceLock<Look>>>>,
    known: Mutex<HashMap<String, Arc<Known>>>,
    /// Held while a large picture is unpacked.
    large: Mutex<()>,
}

/// A file as it was when its bytes were last read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seen {
    bytes: u64,
    modified: (u64, u32),
    id: String,
    /// Whether this run met it: what no run meets is forgotten.
    #[serde(skip)]
    is_met: bool,
}

/// A picture, whatever files it is in.
#[derive(Debug)]
pub(super) struct Known {
    /// Of its bytes and of the recipe: a name that never stands for anything else.
    pub(super) id: String,
    from: PathBuf,
    facts: Mutex<Facts>,
}

/// What a file turned out to be.
pub(super) type Look = Result<Arc<Known>, NoPicture>;

/// Why nothing can be made of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoPicture {
    /// It is something else.
    Other,
    /// It has more bytes than are read.
    Bytes,
    /// It cannot be read.
    Unreadable,
}

/// Poison means that another thread was ended while it wrote; what is in here is whole between any two steps.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Known {
    pub(super) fn facts(&self) -> Facts {
        locked(&self.facts).clone()
    }
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

    /// What an earlier run knew of a picture, and still has.
    fn remembered(&self, id: &str) -> Option<Facts> {
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

    fn measured(&self, id: &str, bytes: &[u8], name: &str) -> Option<Facts> {
        let facts = Facts::of(bytes, name)?;
        self.remember(id, &facts);
        Some(facts)
    }

    fn remember(&self, id: &str, facts: &Facts) {
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

/// How the file of a picture at this width is called.
pub(super) fn narrower_name(id: &str, width: u32) -> String {
    format!("{id}-{width}.webp")
}

/// How the preview of a picture is called.
pub(super) fn preview_name(id: &str) -> String {
    format!("{id}-preview.jpg")
}

/// 64 bits of the hash: enough for names of a site's pictures.
fn id(bytes: &[u8]) -> String {
    let hash = Sha256::new().chain_update(recipe::VERSION).chain_update(bytes).finalize();
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes beside the file and moves it there: what is there is whole.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("tmp");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}
