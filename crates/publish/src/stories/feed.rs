//! A list of stories: those that it holds, and those that it only links to.

use std::{fs, num::NonZeroUsize, path::Path};

use standfirst_article::Article;
use standfirst_check::Finding;
use standfirst_import as import;
use standfirst_import::{Limits, fetch};

use super::{
    Known, Place, Stories, Taken, for_each,
    item::{Item, items},
    kept::kept_from,
};
use crate::{
    Articles, OutputError, PublishError,
    options::{News, Work},
    output::Output,
};

/// The folder for the stories of a list while they are worked on: only one is in the memory at a time.
pub(crate) const FETCHED: &str = "fetched";

/// Reads all stories of a list.
pub(super) fn read(
    articles: &Articles,
    jobs: NonZeroUsize,
    output: &Output,
    news: &mut News<'_>,
) -> Result<Stories, PublishError> {
    let (file, address, text) = text(articles)?;
    let misfit = |error| PublishError::Articles(file.clone(), Box::new(Finding::misfit(error)));
    let (mut stories, items) = items(&text, &address).map_err(misfit)?;
    drop(text);
    let folder = output.own(FETCHED);
    fs::create_dir_all(&folder).map_err(|error| OutputError::Io(folder.clone(), error))?;
    news.began(Work::Reading, items.len());
    let (mut taken, mut known) = (Taken::default(), Vec::new());
    let numbered: Vec<(usize, Item)> = items.into_iter().enumerate().collect();
    for_each(
        &numbered,
        jobs,
        |(_, item)| item.story(stories.lang.as_ref()),
        |(at, item), (article, findings)| {
            news.advanced();
            let place = format!("[{at}]");
            let in_item = |finding: Finding| Finding { path: [place.as_str(), &finding.path].join(" "), ..finding };
            news.say_all(&file, findings.into_iter().map(in_item));
            let Some(article) = article else {
                if let Some((story, note)) = item.link().and_then(|link| kept_from(output, link)) {
                    news.say(&file, note.at(place));
                    known.push(story);
                }
                return Ok(());
            };
            let Some(slug) = import::slug(&article) else { return Ok(()) };
            if let Err(finding) = taken.take(&slug) {
                news.say(&file, finding.at(place));
                return Ok(());
            }
            let path = folder.join(format!("{at}.json"));
            save(&path, &article)?;
            known.push(Known::new(slug, &article, Place::Fetched(path, item.link().map(str::to_owned))));
            Ok(())
        },
    )?;
    stories.known = known;
    Ok(stories)
}

/// The list as text, how messages call it, and its address.
fn text(articles: &Articles) -> Result<(String, String, String), PublishError> {
    let wrong = |file: &str, code, message: String| {
        PublishError::Articles(file.to_owned(), Box::new(Finding::error(code, message)))
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
    // An article is always JSON.
    let json = serde_json::to_vec(article).unwrap_or_default();
    fs::write(path, json).map_err(|error| OutputError::Io(path.to_owned(), error))
}
