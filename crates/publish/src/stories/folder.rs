//! Stories of a folder: one per file, with the file's path as slug.

use std::{
    fs,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use standfirst_article::Slug;
use standfirst_check::Diagnostic;
use standfirst_formats::read_listing;
use walkdir::{DirEntry, WalkDir};

use super::{
    ReadStory, Stories, StoryEntry, StorySource, UsedSlugs, for_each, last_published::last_published, name, redirects,
};
use crate::{
    PublishError,
    events::{Phase, Reporter},
    output::Output,
};

/// Files at the top of the folder that are not stories.
const OTHERS: [&str; 2] = ["feed.json", "redirects.json"];

/// Reads all stories of a folder, and its `feed.json` and `redirects.json`.
///
/// # Errors
/// [`PublishError::Articles`] when the folder cannot be read.
pub(super) fn read(
    folder: &Path,
    jobs: NonZeroUsize,
    output: &Output,
    reporter: &mut Reporter<'_>,
) -> Result<Stories, PublishError> {
    let mut stories = Stories::default();
    about(folder, &mut stories, reporter);
    let files = files(folder, output.root(), reporter)?;
    reporter.began(Phase::Reading, files.len());
    let mut used = UsedSlugs::default();
    for_each(
        &files,
        jobs,
        |file| super::read(&folder.join(file)),
        |file, read| {
            reporter.advanced();
            let path = name(&folder.join(file));
            let Some(slug) = slug(file) else {
                let message = "its name can be no address: it is made of letters from a to z, digits, - and _";
                reporter.report(path, Diagnostic::error("bad-name", message));
                return Ok(());
            };
            if let Err(finding) = used.claim(&slug) {
                reporter.report(path, *finding);
                return Ok(());
            }
            match read {
                Ok(ReadStory { article, .. }) => {
                    stories.entries.push(StoryEntry::new(slug, &article, StorySource::Folder(file.clone())));
                }
                Err(finding) => {
                    reporter.report(&path, *finding);
                    if let Some((entry, note)) = last_published(output, &slug) {
                        reporter.report(path, note);
                        stories.entries.push(entry);
                    }
                }
            }
            Ok(())
        },
    )?;
    let slugs = stories.entries.iter().map(|entry| entry.slug.clone()).collect();
    stories.redirects = redirects::read(&folder.join("redirects.json"), &slugs, reporter);
    Ok(stories)
}

/// Takes title and language from `feed.json` beside the stories.
fn about(folder: &Path, stories: &mut Stories, reporter: &mut Reporter<'_>) {
    let path = folder.join("feed.json");
    let Ok(text) = fs::read_to_string(&path) else { return };
    match read_listing(&text) {
        Ok(reading) => {
            stories.title = Some(reading.value.title).filter(|title| !title.trim().is_empty());
            stories.lang = reading.value.lang;
        }
        Err(error) => reporter.report(name(&path), Diagnostic::from_format_error(error)),
    }
}

/// Lists the story files, as sorted paths below the folder. Skipped are hidden files, and the site's own folder if it
/// is inside.
fn files(folder: &Path, site: &Path, reporter: &mut Reporter<'_>) -> Result<Vec<PathBuf>, PublishError> {
    let unreadable = |error: String| {
        PublishError::Articles(
            name(folder),
            Box::new(Diagnostic::error("unreadable", format!("it cannot be read: {error}"))),
        )
    };
    let root = fs::canonicalize(folder).map_err(|error| unreadable(error.to_string()))?;
    let is_seen = |entry: &DirEntry| {
        entry.depth() == 0 || (!entry.file_name().to_string_lossy().starts_with('.') && entry.path() != site)
    };
    let mut files = Vec::new();
    for entry in WalkDir::new(&root).sort_by_file_name().into_iter().filter_entry(is_seen) {
        let entry = entry.map_err(|error| unreadable(error.to_string()))?;
        let Ok(file) = entry.path().strip_prefix(&root) else { continue };
        let is_json = file.extension().is_some_and(|extension| extension == "json");
        let is_other = OTHERS.iter().any(|other| file == Path::new(other));
        if !is_json || is_other || entry.file_type().is_dir() {
            continue;
        }
        if entry.file_type().is_symlink() && !leads_inside(entry.path(), &root) {
            let message = "it is a link to something outside of the folder, which is not published";
            reporter.report(name(&folder.join(file)), Diagnostic::error("outside", message));
            continue;
        }
        files.push(file.to_owned());
    }
    Ok(files)
}

fn leads_inside(link: &Path, root: &Path) -> bool {
    fs::canonicalize(link).is_ok_and(|target| target.starts_with(root) && target.is_file())
}

/// Slug of a story: its path without `.json`.
fn slug(file: &Path) -> Option<Slug> {
    let parts: Option<Vec<&str>> = file.iter().map(|part| part.to_str()).collect();
    Slug::parse(parts?.join("/").strip_suffix(".json")?)
}
