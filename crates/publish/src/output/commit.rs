//! From what is wanted to a site that has it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::PoisonError,
};

use serde::Serialize;

use super::{
    Entry, Manifest, OWN, Output, OutputError, SitePath, Staged, Wanted, compress, disk,
    journal::{Journal, Move},
    manifest_file,
    order::turn,
    path::named,
    remove_folder, staging,
};

/// How many files were written, and how many were not; those beside others do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// New ones and changed ones.
    pub(crate) written: usize,
    /// Those that are as they were.
    pub(crate) unchanged: usize,
    /// Those that are no longer there.
    pub(crate) removed: usize,
}

impl Output {
    /// Makes the site what was asked for.
    ///
    /// # Errors
    /// Where the folder cannot be written. Until the journal is there the site is as it was; from then on the next run
    /// goes on.
    pub(crate) fn commit(self) -> Result<Counts, OutputError> {
        let Self { root, before, wanted, force, _lock } = self;
        let wanted = wanted.into_inner().unwrap_or_else(PoisonError::into_inner);
        let (journal, next, counts) = plan(&before, &wanted, force);
        if !journal.is_empty() || next != before {
            begin(&root, &journal, &next)?;
            complete(&root)?;
        }
        remove_folder(&staging(&root))?;
        Ok(counts)
    }
}

/// What has to happen, and what is there then.
pub(super) fn plan(before: &Manifest, wanted: &Wanted, force: bool) -> (Journal, Manifest, Counts) {
    let files: BTreeMap<String, Entry> =
        wanted.files.iter().map(|(path, (entry, _))| (path.as_str().to_owned(), entry.clone())).collect();
    let next = Manifest { recipe: compress::RECIPE, files, stories: wanted.stories.clone() };
    let mut staged: Vec<&str> =
        wanted.files.iter().filter(|(_, (_, staged))| *staged == Staged(true)).map(|(path, _)| path.as_str()).collect();
    staged.sort_by_key(|path| turn(path));
    let mut put = Vec::new();
    for path in &staged {
        for (extension, _) in next.files.get(*path).into_iter().flat_map(Entry::variants) {
            let path = named(path, extension);
            put.push(Move { over: force || before.owns(&path), path });
        }
    }
    let stays: BTreeSet<String> = next.names().collect();
    let mut remove: Vec<String> = before.names().filter(|path| !stays.contains(path)).collect();
    // What names others goes before what is named.
    remove.sort_by_key(|path| std::cmp::Reverse(turn(path)));
    let counts = Counts {
        written: staged.len(),
        unchanged: next.files.len() - staged.len(),
        removed: before.files.keys().filter(|path| !next.files.contains_key(*path)).count(),
    };
    (Journal { put, remove }, next, counts)
}

/// Writes down what is about to happen. From here on it does.
pub(super) fn begin(root: &Path, journal: &Journal, next: &Manifest) -> Result<(), OutputError> {
    let made = journal.put.iter().filter_map(|file| Some(SitePath::parse(&file.path)?.within(&staging(root))));
    disk::sync(root, &made.collect::<Vec<_>>())?;
    save(&next_manifest_file(root), next)?;
    save(&journal_file(root), journal)
}

/// Does what a journal says, if there is one: from the beginning, or from where an interrupted run left off.
pub(super) fn complete(root: &Path) -> Result<(), OutputError> {
    let Some(journal) = Journal::read(&journal_file(root))? else { return Ok(()) };
    let mut not_ours = BTreeSet::new();
    for file in &journal.put {
        if !place(root, file)? {
            not_ours.insert(file.path.as_str());
        }
    }
    for path in journal.remove.iter().filter_map(|path| SitePath::parse(path)) {
        disk::remove(root, &path)?;
    }
    let file = next_manifest_file(root);
    if disk::look(&file)?.is_none() {
        return Err(OutputError::Damaged(journal_file(root)));
    }
    let mut next = Manifest::read(&file)?;
    not_ours.into_iter().for_each(|path| next.disown(path));
    save(&manifest_file(root), &next)?;
    // The journal goes last: until then all of this may happen again.
    fs::remove_file(journal_file(root)).map_err(OutputError::at(root))?;
    fs::remove_file(&file).map_err(OutputError::at(&file))
}

/// Moves a file into its place, unless that was done already; `false` when one that is not ours came there meanwhile.
pub(super) fn place(root: &Path, file: &Move) -> Result<bool, OutputError> {
    let Some(path) = SitePath::parse(&file.path) else { return Ok(false) };
    let (made, target) = (path.within(&staging(root)), path.within(root));
    if disk::look(&made)?.is_none() {
        return Ok(true);
    }
    if disk::obstacle(root, &path)?.is_some() || (!file.over && disk::look(&target)?.is_some()) {
        return Ok(false);
    }
    target.parent().map_or(Ok(()), fs::create_dir_all).map_err(OutputError::at(&target))?;
    fs::rename(&made, &target).map_err(OutputError::at(&target))?;
    Ok(true)
}

fn save(path: &Path, value: &impl Serialize) -> Result<(), OutputError> {
    // Names and numbers are always JSON.
    let json = serde_json::to_vec(value).unwrap_or_default();
    disk::replace(path, &json)
}

pub(super) fn journal_file(root: &Path) -> PathBuf {
    root.join(OWN).join("journal.json")
}

fn next_manifest_file(root: &Path) -> PathBuf {
    root.join(OWN).join("next.json")
}
