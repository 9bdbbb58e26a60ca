//! The folder that is written: only what changed, all at once or not at all, and nothing that is not ours.
//!
//! New files are made in `.standfirst/new/`. When all are there, a journal says what goes where, and only then does
//! the site change. A run that is interrupted before the journal has changed nothing; one that is interrupted after it
//! is completed by the next.

mod commit;
mod compress;
mod content;
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
mod wanted;

use std::{
    fs, io, mem,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use standfirst_check::Finding;

pub(super) use compress::Effort;
pub(super) use content::Content;
pub use error::OutputError;
pub(super) use manifest::StoryFiles;

use content::Digest;
use lock::Lock;
use manifest::{Entry, Manifest};
use path::SitePath;
use wanted::{Staged, Wanted};

/// The folder in the site that is for publishing alone.
pub(super) const OWN: &str = ".standfirst";

/// A site that is being written. Files are put from several threads.
#[derive(Debug)]
pub(super) struct Output {
    /// The site.
    root: PathBuf,
    /// What the last run wrote.
    before: Manifest,
    wanted: Mutex<Wanted>,
    /// Whether files that others wrote may be written over.
    force: bool,
    _lock: Lock,
}

impl Output {
    /// Opens the folder, which is made where it is missing. What an interrupted run left is completed, or removed.
    ///
    /// # Errors
    /// Any [`OutputError`]: another run is at work, or the folder cannot be read or written.
    pub(super) fn open(root: &Path, force: bool) -> Result<Self, OutputError> {
        let own = root.join(OWN);
        fs::create_dir_all(&own).map_err(OutputError::at(&own))?;
        let root = fs::canonicalize(root).map_err(OutputError::at(root))?;
        let lock = Lock::take(&root.join(OWN).join("lock"))?;
        commit::complete(&root)?;
        remove_folder(&staging(&root))?;
        let before = Manifest::read(&manifest_file(&root))?;
        Ok(Self { root, before, wanted: Mutex::default(), force, _lock: lock })
    }

    /// The site's folder, without symbolic links.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder for what is kept from run to run, or for this run.
    pub(super) fn own(&self, name: &str) -> PathBuf {
        self.root.join(OWN).join(name)
    }

    /// What the last run wrote for a story.
    pub(super) fn last(&self, slug: &str) -> Option<&StoryFiles> {
        self.before.stories.get(slug)
    }

    /// The name of the story that the last run read at this address.
    pub(super) fn last_from(&self, link: &str) -> Option<&str> {
        self.before.stories.iter().find(|(_, files)| files.link.as_deref() == Some(link)).map(|(slug, _)| slug.as_str())
    }

    /// Wants a file as the last run wrote it.
    pub(super) fn keep(&self, path: &str) {
        if let (Some(path), Some(entry)) = (SitePath::parse(path), self.before.files.get(path)) {
            self.wants().settle(path, entry.clone(), Staged::default());
        }
    }

    /// Notes what belongs to a story and cannot be told by its slug.
    pub(super) fn note_story(&self, slug: &str, files: StoryFiles) {
        self.wants().stories.insert(slug.to_owned(), files);
    }

    /// What cannot be written so far, and why.
    pub(super) fn take_refused(&self) -> Vec<(String, Finding)> {
        mem::take(&mut self.wants().refused)
    }

    /// Leaves the site as it is.
    ///
    /// # Errors
    /// Where what was made cannot be removed.
    pub(super) fn discard(self) -> Result<(), OutputError> {
        remove_folder(&staging(&self.root))
    }

    fn refuse(&self, path: &str, finding: Finding) {
        self.wants().refused.push((path.to_owned(), finding));
    }

    fn wants(&self) -> MutexGuard<'_, Wanted> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn staging(root: &Path) -> PathBuf {
    root.join(OWN).join("new")
}

fn manifest_file(root: &Path) -> PathBuf {
    root.join(OWN).join("manifest.json")
}

fn remove_folder(path: &Path) -> Result<(), OutputError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result.map_err(OutputError::at(path)),
    }
}
