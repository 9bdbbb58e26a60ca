//! Transactional output folder: writes only changed files, all of them or none, and never touches files that publishing
//! did not write.
//!
//! New files are staged in `.standfirst/new/`. When all are staged, a journal of the changes is written, and only then
//! does the site change. A run that is interrupted before the journal is written has changed nothing; one that is
//! interrupted after it is completed by the next run.

mod commit;
mod compress;
mod content;
mod desired;
mod disk;
mod error;
mod journal;
mod lock;
mod manifest;
mod order;
mod path;
mod stage;
#[cfg(test)]
mod tests;

use std::{
    fs, io, mem,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use standfirst_check::Diagnostic;

pub(super) use compress::Effort;
pub(super) use content::Content;
pub use error::OutputError;
pub(super) use manifest::StoryFiles;

use content::Digest;
use desired::{DesiredState, Staged};
use lock::Lock;
use manifest::{FileRecord, Manifest};
use path::SitePath;

/// Folder in the site for publishing's own state.
pub(super) const PRIVATE_DIR: &str = ".standfirst";

/// Output folder of a run. Shared by several threads.
#[derive(Debug)]
pub(super) struct Output {
    /// Site's folder, canonical.
    root: PathBuf,
    /// Manifest of the last run.
    previous: Manifest,
    desired: Mutex<DesiredState>,
    /// Whether files that publishing did not write may be overwritten.
    force: bool,
    _lock: Lock,
}

impl Output {
    /// Opens the folder, and creates it if it is missing. An interrupted run is completed, or its staged files are
    /// removed.
    ///
    /// # Errors
    /// [`OutputError::Busy`] when another run holds the lock, [`OutputError::Damaged`] when journal or manifest are not
    /// valid, [`OutputError::Io`] when the folder cannot be read or written.
    pub(super) fn open(root: &Path, force: bool) -> Result<Self, OutputError> {
        let own = root.join(PRIVATE_DIR);
        fs::create_dir_all(&own).map_err(OutputError::at(&own))?;
        let root = fs::canonicalize(root).map_err(OutputError::at(root))?;
        let lock = Lock::take(&root.join(PRIVATE_DIR).join("lock"))?;
        commit::complete(&root)?;
        remove_folder(&staging(&root))?;
        let previous = Manifest::read(&manifest_file(&root))?;
        Ok(Self { root, previous, desired: Mutex::default(), force, _lock: lock })
    }

    /// Site's folder, without symbolic links.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Path of a private folder, for caches and temporary files.
    pub(super) fn private(&self, name: &str) -> PathBuf {
        self.root.join(PRIVATE_DIR).join(name)
    }

    /// Files of a story in the last run.
    pub(super) fn previous_files(&self, slug: &str) -> Option<&StoryFiles> {
        self.previous.stories.get(slug)
    }

    /// Slug of the story that the last run read from this URL.
    pub(super) fn previous_slug(&self, link: &str) -> Option<&str> {
        self.previous
            .stories
            .iter()
            .find(|(_, files)| files.link.as_deref() == Some(link))
            .map(|(slug, _)| slug.as_str())
    }

    /// Adds a file to the desired state as the last run wrote it.
    pub(super) fn keep_previous(&self, path: &str) {
        if let (Some(path), Some(entry)) = (SitePath::parse(path), self.previous.files.get(path)) {
            self.desired().insert(path, entry.clone(), Staged::default());
        }
    }

    /// Records the files of a story whose paths do not follow from its slug.
    pub(super) fn note_story(&self, slug: &str, files: StoryFiles) {
        self.desired().stories.insert(slug.to_owned(), files);
    }

    /// Takes the diagnostics about paths that cannot be written.
    pub(super) fn take_rejected(&self) -> Vec<(String, Diagnostic)> {
        mem::take(&mut self.desired().rejected)
    }

    /// Rolls back the run: leaves the site unchanged.
    ///
    /// # Errors
    /// [`OutputError::Io`] when the staged files cannot be removed.
    pub(super) fn discard(self) -> Result<(), OutputError> {
        remove_folder(&staging(&self.root))
    }

    fn reject(&self, path: &str, finding: Diagnostic) {
        self.desired().rejected.push((path.to_owned(), finding));
    }

    fn desired(&self) -> MutexGuard<'_, DesiredState> {
        self.desired.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn staging(root: &Path) -> PathBuf {
    root.join(PRIVATE_DIR).join("new")
}

fn manifest_file(root: &Path) -> PathBuf {
    root.join(PRIVATE_DIR).join("manifest.json")
}

fn remove_folder(path: &Path) -> Result<(), OutputError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result.map_err(OutputError::at(path)),
    }
}
