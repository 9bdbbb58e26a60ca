//! Commit of a run: plans the changes, writes the journal, applies it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::PoisonError,
};

use serde::Serialize;

use super::{
    DesiredState, FileRecord, Manifest, Output, OutputError, PRIVATE_DIR, SitePath, Staged, compress, disk,
    journal::{Journal, Move},
    manifest_file,
    order::commit_order,
    path::variant_path,
    remove_folder, staging,
};

/// Number of files by what happened to them. Precompressed variants do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// New and changed files.
    pub(crate) written: usize,
    /// Files that did not change.
    pub(crate) unchanged: usize,
    /// Files that were removed.
    pub(crate) removed: usize,
}

impl Output {
    /// Commits the run: makes the site equal to the desired state.
    ///
    /// # Errors
    /// [`OutputError::Io`] when the folder cannot be read or written. Before the journal is written the site is
    /// unchanged; after that the next run resumes.
    pub(crate) fn commit(self) -> Result<Counts, OutputError> {
        let Self { root, previous, desired, force, _lock } = self;
        let desired = desired.into_inner().unwrap_or_else(PoisonError::into_inner);
        let (journal, next, counts) = plan(&previous, &desired, force);
        if !journal.is_empty() || next != previous {
            begin(&root, &journal, &next)?;
            complete(&root)?;
        }
        remove_folder(&staging(&root))?;
        Ok(counts)
    }
}

/// Computes the journal from the previous to the desired state, the manifest after it, and the counts.
pub(super) fn plan(previous: &Manifest, desired: &DesiredState, force: bool) -> (Journal, Manifest, Counts) {
    let files: BTreeMap<String, FileRecord> =
        desired.files.iter().map(|(path, (entry, _))| (path.as_str().to_owned(), entry.clone())).collect();
    let next = Manifest { recipe: compress::VERSION, files, stories: desired.stories.clone() };
    let mut staged: Vec<&str> = desired
        .files
        .iter()
        .filter(|(_, (_, staged))| *staged == Staged(true))
        .map(|(path, _)| path.as_str())
        .collect();
    staged.sort_by_key(|path| commit_order(path));
    let mut put = Vec::new();
    for path in &staged {
        for (extension, _) in next.files.get(*path).into_iter().flat_map(FileRecord::variants) {
            let path = variant_path(path, extension);
            put.push(Move { over: force || previous.owns(&path), path });
        }
    }
    let stays: BTreeSet<String> = next.names().collect();
    let mut remove: Vec<String> = previous.names().filter(|path| !stays.contains(path)).collect();
    // Reverse order: a file that names others is removed before them.
    remove.sort_by_key(|path| std::cmp::Reverse(commit_order(path)));
    let counts = Counts {
        written: staged.len(),
        unchanged: next.files.len() - staged.len(),
        removed: previous.files.keys().filter(|path| !next.files.contains_key(*path)).count(),
    };
    (Journal { put, remove }, next, counts)
}

/// Writes the journal, which is the point of no return: from here on the run, or the next one, completes it.
pub(super) fn begin(root: &Path, journal: &Journal, next: &Manifest) -> Result<(), OutputError> {
    let made = journal.put.iter().filter_map(|file| Some(SitePath::parse(&file.path)?.within(&staging(root))));
    disk::sync(root, &made.collect::<Vec<_>>())?;
    save(&next_manifest_file(root), next)?;
    save(&journal_file(root), journal)
}

/// Applies the journal, if there is one: from its beginning, or from where an interrupted run stopped.
pub(super) fn complete(root: &Path) -> Result<(), OutputError> {
    let Some(journal) = Journal::read(&journal_file(root))? else { return Ok(()) };
    let mut foreign = BTreeSet::new();
    for file in &journal.put {
        if !move_into_site(root, file)? {
            foreign.insert(file.path.as_str());
        }
    }
    for path in journal.remove.iter().filter_map(|path| SitePath::parse(path)) {
        disk::remove(root, &path)?;
    }
    let file = next_manifest_file(root);
    if disk::metadata(&file)?.is_none() {
        return Err(OutputError::Damaged(journal_file(root)));
    }
    let mut next = Manifest::read(&file)?;
    foreign.into_iter().for_each(|path| next.disown(path));
    save(&manifest_file(root), &next)?;
    // The journal is removed last: every step before can be repeated.
    fs::remove_file(journal_file(root)).map_err(OutputError::at(root))?;
    fs::remove_file(&file).map_err(OutputError::at(&file))
}

/// Moves a staged file to its path in the site, unless that is done already. `false` if a file that publishing did not
/// write appeared there in the meantime.
pub(super) fn move_into_site(root: &Path, file: &Move) -> Result<bool, OutputError> {
    let Some(path) = SitePath::parse(&file.path) else { return Ok(false) };
    let (made, target) = (path.within(&staging(root)), path.within(root));
    if disk::metadata(&made)?.is_none() {
        return Ok(true);
    }
    if disk::obstacle(root, &path)?.is_some() || (!file.over && disk::metadata(&target)?.is_some()) {
        return Ok(false);
    }
    target.parent().map_or(Ok(()), fs::create_dir_all).map_err(OutputError::at(&target))?;
    fs::rename(&made, &target).map_err(OutputError::at(&target))?;
    Ok(true)
}

fn save(path: &Path, value: &impl Serialize) -> Result<(), OutputError> {
    // Serializing cannot fail: there are only strings and numbers.
    let json = serde_json::to_vec(value).unwrap_or_default();
    disk::replace(path, &json)
}

pub(super) fn journal_file(root: &Path) -> PathBuf {
    root.join(PRIVATE_DIR).join("journal.json")
}

fn next_manifest_file(root: &Path) -> PathBuf {
    root.join(PRIVATE_DIR).join("next.json")
}
