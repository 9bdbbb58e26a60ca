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
#[cfg(test)]
mod tests;
mod wanted;

use std::{
    fs, io, mem,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

pub(super) use compress::Effort;
pub(super) use content::Content;
pub use error::OutputError;
pub(super) use manifest::StoryFiles;

use content::Digest;
use lock::Lock;
use manifest::{Entry, Manifest};
use path::SitePath;
use wanted::{Staged, Wanted};

use crate::finding::Finding;

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

    /// Wants a file. A second one of the same name has to be the same. What speaks against it is a finding.
    ///
    /// # Errors
    /// Where the content cannot be read, or the folder cannot be written.
    pub(super) fn put(&self, path: &str, content: &Content<'_>, effort: Effort) -> Result<(), OutputError> {
        let Some(path) = SitePath::parse(path) else {
            self.refuse(path, Finding::error("bad-path", "a site can have no file of this name"));
            return Ok(());
        };
        let digest = content.digest()?;
        let is_first = self.wants().claim(&path, &digest);
        if !is_first || !self.is_free(&path)? {
            return Ok(());
        }
        let (entry, staged) = match self.before.files.get(path.as_str()) {
            Some(entry) if self.is_there(&path, entry, &digest) => (entry.clone(), Staged::default()),
            Some(_) | None => self.stage(&path, content, digest, effort)?,
        };
        self.wants().settle(path, entry, staged);
        Ok(())
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

    /// Whether nothing stands in the way of a file.
    fn is_free(&self, path: &SitePath) -> Result<bool, OutputError> {
        let target = path.within(&self.root);
        if let Some(obstacle) = disk::obstacle(&self.root, path)? {
            let message = format!("{obstacle} is no folder, so nothing can be written into it");
            self.refuse(path.as_str(), Finding::error("in-the-way", message));
            return Ok(false);
        }
        let is_own = self.before.owns(path.as_str());
        let what = match disk::look(&target)? {
            Some(there) if there.is_dir() => "there is a folder of this name",
            Some(_) if !is_own && !self.force => "it was there before, and is not ours: --force writes over it",
            Some(_) | None => return Ok(true),
        };
        self.refuse(path.as_str(), Finding::error("in-the-way", what));
        Ok(false)
    }

    /// Whether a file is there as the last run wrote it, and is still what is wanted.
    fn is_there(&self, path: &SitePath, entry: &Entry, digest: &Digest) -> bool {
        let target = path.within(&self.root);
        self.before.recipe == compress::RECIPE
            && entry.digest == *digest
            && entry.variants().all(|(extension, size)| {
                disk::look(&path::beside(&target, extension))
                    .is_ok_and(|there| there.is_some_and(|there| there.is_file() && there.len() == size))
            })
    }

    /// Makes a file and what is beside it.
    fn stage(
        &self,
        path: &SitePath,
        content: &Content<'_>,
        digest: Digest,
        effort: Effort,
    ) -> Result<(Entry, Staged), OutputError> {
        let target = path.within(&staging(&self.root));
        content.write(&target)?;
        let mut entry = Entry { digest, gz: None, br: None };
        let variants = content.compressed(path.as_str(), effort)?;
        let put = |extension, bytes: Option<Vec<u8>>| {
            let variant = SitePath::parse(&path::named(path.as_str(), extension));
            let Some((variant, bytes)) = variant.zip(bytes) else { return Ok(None) };
            if !self.is_free(&variant)? {
                return Ok(None);
            }
            Content::Bytes(&bytes).write(&path::beside(&target, extension))?;
            Ok(u64::try_from(bytes.len()).ok())
        };
        entry.gz = put("gz", variants.gz)?;
        entry.br = put("br", variants.br)?;
        Ok((entry, Staged(true)))
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
