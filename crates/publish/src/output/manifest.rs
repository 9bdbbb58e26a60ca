//! What was written, kept from run to run.

use std::{collections::BTreeMap, fs, io, path::Path};

use serde::{Deserialize, Serialize};

use super::{Digest, OutputError, SitePath, compress, path::named};

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// How the compressed files were made.
    pub(super) recipe: u32,
    /// Every file by its name in the site, but for the compressed ones beside them.
    pub(super) files: BTreeMap<String, Entry>,
    /// What belongs to each story.
    pub(super) stories: BTreeMap<String, StoryFiles>,
}

/// A file, and the compressed ones beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    #[serde(flatten)]
    pub(super) digest: Digest,
    /// How many bytes `NAME.gz` has, where it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gz: Option<u64>,
    /// The same of `NAME.br`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) br: Option<u64>,
}

/// What belongs to a story and cannot be told by its slug.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoryFiles {
    /// Its pictures and other files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) files: Vec<String>,
    /// The picture that previews show: its name, width and height.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) preview: Option<(String, u32, u32)>,
    /// Where a list linked to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) link: Option<String>,
}

impl Entry {
    /// The extensions added to the name, and the sizes; the file itself has none.
    pub(super) fn variants(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let compressed = [("gz", self.gz), ("br", self.br)].into_iter();
        let compressed = compressed.filter_map(|(extension, size)| Some((extension, size?)));
        [("", self.digest.size)].into_iter().chain(compressed)
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self { recipe: compress::RECIPE, files: BTreeMap::new(), stories: BTreeMap::new() }
    }
}

impl Manifest {
    /// Reads it; one that is not there is empty.
    pub(super) fn read(path: &Path) -> Result<Self, OutputError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(OutputError::Io(path.to_owned(), error)),
        };
        let damaged = || OutputError::Damaged(path.to_owned());
        let manifest: Self = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        // Whoever can write into the site must not have us remove files outside of it.
        let is_well = manifest.files.keys().all(|path| SitePath::parse(path).is_some());
        if is_well { Ok(manifest) } else { Err(damaged()) }
    }

    /// Every file that it stands for: those beside others, too.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.files.iter().flat_map(|(path, entry)| entry.variants().map(|(extension, _)| named(path, extension)))
    }

    /// Whether a file is one of ours.
    pub(super) fn owns(&self, path: &str) -> bool {
        let is_variant = |extension: &str| {
            let entry = plain(path, extension).and_then(|plain| self.files.get(plain));
            entry.is_some_and(|entry| entry.variants().any(|(own, _)| own == extension))
        };
        self.files.contains_key(path) || is_variant("gz") || is_variant("br")
    }

    /// Leaves a file to others.
    pub(super) fn disown(&mut self, path: &str) {
        self.files.remove(path);
        if let Some(entry) = plain(path, "gz").and_then(|plain| self.files.get_mut(plain)) {
            entry.gz = None;
        }
        if let Some(entry) = plain(path, "br").and_then(|plain| self.files.get_mut(plain)) {
            entry.br = None;
        }
    }
}

/// The name of the file that a compressed one stands beside.
fn plain<'a>(path: &'a str, extension: &str) -> Option<&'a str> {
    path.strip_suffix(extension)?.strip_suffix('.')
}
