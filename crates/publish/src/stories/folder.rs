//! A folder of stories: each file is one, and is named by its path.

use std::{
    fs,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use standfirst_article::Slug;
use standfirst_check::Finding;
use standfirst_formats::read_listing;
use walkdir::{DirEntry, WalkDir};

use super::{Known, Place, Read, Stories, Taken, for_each, former, kept::kept, name};
use crate::{
    PublishError,
    options::{News, Work},
    output::Output,
};

/// Files at the top that are no stories.
const OTHERS: [&str; 2] = ["feed.json", "redirects.json"];

/// Reads all that is in a folder.
pub(super) fn read(
    folder: &Path,
    jobs: NonZeroUsize,
    output: &Output,
    news: &mut News<'_>,
) -> Result<Stories, PublishError> {
    let mut stories = Stories::default();
    about(folder, &mut stories, news);
    let files = files(folder, output.root(), news)?;
    news.began(Work::Reading, files.len());
    let mut taken = Taken::default();
    for_each(
        &files,
        jobs,
        |file| super::read(&folder.join(file)),
        |file, read| {
            news.advanced();
            let path = name(&folder.join(file));
            let Some(slug) = slug(file) else {
                let message = "its name can be no address: it is made of letters from a to z, digits, - and _";
                news.say(path, Finding::error("bad-name", message));
                return Ok(());
            };
            if let Err(finding) = taken.take(&slug) {
                news.say(path, *finding);
                return Ok(());
            }
            match read {
                Ok(Read { article, .. }) => {
                    stories.known.push(Known::new(slug, &article, Place::Folder(file.clone())));
                }
                Err(finding) => {
                    news.say(&path, *finding);
                    if let Some((known, note)) = kept(output, &slug) {
                        news.say(path, note);
                        stories.known.push(known);
                    }
                }
            }
            Ok(())
        },
    )?;
    let slugs = stories.known.iter().map(|known| known.slug.clone()).collect();
    stories.former = former::read(&folder.join("redirects.json"), &slugs, news);
    Ok(stories)
}

/// What the list beside the stories says about itself.
fn about(folder: &Path, stories: &mut Stories, news: &mut News<'_>) {
    let path = folder.join("feed.json");
    let Ok(text) = fs::read_to_string(&path) else { return };
    match read_listing(&text) {
        Ok(reading) => {
            stories.title = Some(reading.value.title).filter(|title| !title.trim().is_empty());
            stories.lang = reading.value.lang;
        }
        Err(error) => news.say(name(&path), Finding::refusal(error)),
    }
}

/// The files that should be stories, by their paths below the folder, in order. What is hidden is not looked at, nor
/// is the site, where that is in there.
fn files(folder: &Path, site: &Path, news: &mut News<'_>) -> Result<Vec<PathBuf>, PublishError> {
    let unreadable = |error: String| {
        PublishError::Articles(
            name(folder),
            Box::new(Finding::error("unreadable", format!("it cannot be read: {error}"))),
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
            news.say(name(&folder.join(file)), Finding::error("outside", message));
            continue;
        }
        files.push(file.to_owned());
    }
    Ok(files)
}

fn leads_inside(link: &Path, root: &Path) -> bool {
    fs::canonicalize(link).is_ok_and(|target| target.starts_with(root) && target.is_file())
}

/// The name of a story: its path without `.json`.
fn slug(file: &Path) -> Option<Slug> {
    let parts: Option<Vec<&str>> = file.iter().map(|part| part.to_str()).collect();
    Slug::parse(parts?.join("/").strip_suffix(".json")?)
}
