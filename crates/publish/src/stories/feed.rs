//! Stories of a list: those that it contains, and those that it links to.

use std::{fs, num::NonZeroUsize, path::Path};

use standfirst_article::Article;
use standfirst_check::Diagnostic;
use standfirst_import as import;
use standfirst_import::{Limits, fetch};

use super::{
    Stories, StoryEntry, StorySource, UsedSlugs, for_each,
    item::{ListItem, items},
    last_published::last_published_from,
};
use crate::{
    Articles, OutputError, PublishError,
    events::{Phase, Reporter},
    output::Output,
};

/// Temporary folder for the stories of a list, so that they need not be held in memory.
pub(crate) const FETCH_FOLDER: &str = "fetched";

/// Reads all stories of a list.
///
/// # Errors
/// [`PublishError::Articles`] when the list cannot be read; [`PublishError::Output`] when the temporary files cannot be
/// written.
pub(super) fn read(
    articles: &Articles,
    jobs: NonZeroUsize,
    output: &Output,
    reporter: &mut Reporter<'_>,
) -> Result<Stories, PublishError> {
    let (file, address, text) = text(articles)?;
    let misfit = |error| PublishError::Articles(file.clone(), Box::new(Diagnostic::from_translate_error(error)));
    let (mut stories, items) = items(&text, &address).map_err(misfit)?;
    drop(text);
    let folder = output.private(FETCH_FOLDER);
    fs::create_dir_all(&folder).map_err(|error| OutputError::Io(folder.clone(), error))?;
    reporter.began(Phase::Reading, items.len());
    let (mut used, mut entry) = (UsedSlugs::default(), Vec::new());
    let numbered: Vec<(usize, ListItem)> = items.into_iter().enumerate().collect();
    for_each(
        &numbered,
        jobs,
        |(_, item)| item.story(stories.lang.as_ref()),
        |(at, item), (article, findings)| {
            reporter.advanced();
            let place = format!("[{at}]");
            let in_item =
                |finding: Diagnostic| Diagnostic { path: [place.as_str(), &finding.path].join(" "), ..finding };
            reporter.report_all(&file, findings.into_iter().map(in_item));
            let Some(article) = article else {
                if let Some((story, note)) = item.link().and_then(|link| last_published_from(output, link)) {
                    reporter.report(&file, note.at(place));
                    entry.push(story);
                }
                return Ok(());
            };
            let Some(slug) = import::slug(&article) else { return Ok(()) };
            if let Err(finding) = used.claim(&slug) {
                reporter.report(&file, finding.at(place));
                return Ok(());
            }
            let path = folder.join(format!("{at}.json"));
            save(&path, &article)?;
            entry.push(StoryEntry::new(slug, &article, StorySource::Fetched(path, item.link().map(str::to_owned))));
            Ok(())
        },
    )?;
    stories.entries = entry;
    Ok(stories)
}

/// Loads the list: its name in messages, its URL (empty for a file), and its text.
fn text(articles: &Articles) -> Result<(String, String, String), PublishError> {
    let wrong = |file: &str, code, message: String| {
        PublishError::Articles(file.to_owned(), Box::new(Diagnostic::error(code, message)))
    };
    let (file, address, bytes) = match articles {
        Articles::Address(address) => {
            let page = fetch(address, Limits::default());
            let page = page.map_err(|error| wrong(address, error.code(), error.to_string()))?;
            (address.clone(), page.address, page.bytes)
        }
        Articles::File(path) | Articles::Folder(path) => {
            let file = path.display().to_string();
            let unreadable = |error| wrong(&file, "unreadable", format!("it cannot be read: {error}"));
            let bytes = fs::read(path).map_err(unreadable)?;
            (file, String::new(), bytes)
        }
    };
    let text = String::from_utf8(bytes).map_err(|_| wrong(&file, "not-utf-8", "it is not in UTF-8".to_owned()))?;
    Ok((file, address, text))
}

fn save(path: &Path, article: &Article) -> Result<(), OutputError> {
    // Serializing an article cannot fail.
    let json = serde_json::to_vec(article).unwrap_or_default();
    fs::write(path, json).map_err(|error| OutputError::Io(path.to_owned(), error))
}
