//! Manifest of the files that publishing wrote, saved between runs.

use std::{collections::BTreeMap, fs, io, path::Path};

use serde::{Deserialize, Serialize};

use super::{Digest, OutputError, SitePath, compress, path::variant_path};

/// Manifest of the files that a run wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Version of the compression settings.
    pub(super) recipe: u32,
    /// Every file by its path in the site, without the precompressed variants.
    pub(super) files: BTreeMap<String, FileRecord>,
    /// Additional files of each story, by slug.
    pub(super) stories: BTreeMap<String, StoryFiles>,
}

/// File of the site, with its precompressed variants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileRecord {
    #[serde(flatten)]
    pub(super) digest: Digest,
    /// Size of `NAME.gz` in bytes, if it exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gz: Option<u64>,
    /// Size of `NAME.br` in bytes, if it exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) br: Option<u64>,
}

/// Files of a story whose paths do not follow from its slug.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoryFiles {
    /// Paths of its pictures and other media.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) files: Vec<String>,
    /// Preview picture: path, width and height.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) preview: Option<(String, u32, u32)>,
    /// URL at which a list linked to the story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) link: Option<String>,
}

impl FileRecord {
    /// The file and its variants: the extension that is added to the name (none for the file itself), and the size.
    pub(super) fn variants(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let compressed = [("gz", self.gz), ("br", self.br)].into_iter();
        let compressed = compressed.filter_map(|(extension, size)| Some((extension, size?)));
        [("", self.digest.size)].into_iter().chain(compressed)
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self { recipe: compress::VERSION, files: BTreeMap::new(), stories: BTreeMap::new() }
    }
}

impl Manifest {
    /// Reads the manifest; an empty one if the file does not exist.
    pub(super) fn read(path: &Path) -> Result<Self, OutputError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(OutputError::Io(path.to_owned(), error)),
        };
        let damaged = || OutputError::Damaged(path.to_owned());
        let manifest: Self = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        // Security: who can write into the site must not make us remove files outside of it.
        let is_valid = manifest.files.keys().all(|path| SitePath::parse(path).is_some());
        if is_valid { Ok(manifest) } else { Err(damaged()) }
    }

    /// Paths of all files, with precompressed variants.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.files.iter().flat_map(|(path, entry)| entry.variants().map(|(extension, _)| variant_path(path, extension)))
    }

    /// Whether publishing wrote this file.
    pub(super) fn owns(&self, path: &str) -> bool {
        let is_variant = |extension: &str| {
            let entry = uncompressed(path, extension).and_then(|name| self.files.get(name));
            entry.is_some_and(|entry| entry.variants().any(|(own, _)| own == extension))
        };
        self.files.contains_key(path) || is_variant("gz") || is_variant("br")
    }

    /// Removes a file from the manifest, so that later runs do not touch it.
    pub(super) fn disown(&mut self, path: &str) {
        self.files.remove(path);
        if let Some(entry) = uncompressed(path, "gz").and_then(|name| self.files.get_mut(name)) {
            entry.gz = None;
        }
        if let Some(entry) = uncompressed(path, "br").and_then(|name| self.files.get_mut(name)) {
            entry.br = None;
        }
    }
}

/// Name of a precompressed file without the extension of its compression.
fn uncompressed<'a>(path: &'a str, extension: &str) -> Option<&'a str> {
    path.strip_suffix(extension)?.strip_suffix('.')
}
