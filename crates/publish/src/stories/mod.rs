//! Input of a publishing run: the stories of a folder or list.
//!
//! Every story is read twice: first for lists and links, of which only a teaser is kept, and again to write its files.
//! So memory does not grow with the length of the stories.

mod feed;
mod folder;
mod item;
mod last_published;
mod read;
mod redirects;
mod sort;
mod teaser;

use std::{
    collections::HashSet,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use standfirst_article::{Lang, Slug, Teaser};
use standfirst_check::Diagnostic;
use standfirst_import::in_order;

pub(super) use feed::FETCH_FOLDER;
pub(super) use read::{ReadStory, read};
pub(super) use teaser::{teaser_image, thumbnail_url};

use super::{Articles, Details, Options, OutputError, PublishError, events::Reporter, output::Output};

/// Number of stories in a batch of parallel work. Each takes a channel, so not all stories are queued at once.
const BATCH: usize = 256;

/// Stories to publish.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// Title of the list.
    pub(super) title: Option<String>,
    /// Language of the list.
    pub(super) lang: Option<Lang>,
    /// Stories, newest first.
    pub(super) entries: Vec<StoryEntry>,
    /// Redirects: former slugs, each with the present one; sorted.
    pub(super) redirects: Vec<(Slug, Slug)>,
}

/// Index entry of a story: what is kept in memory after the first reading.
#[derive(Debug)]
pub(super) struct StoryEntry {
    pub(super) slug: Slug,
    /// Teaser for lists. Its picture is relative to `articles/feed.json`.
    pub(super) teaser: Teaser,
    pub(super) details: Details,
    pub(super) source: StorySource,
}

/// Source from which a story is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum StorySource {
    /// A file in the stories' folder, as path below it.
    Folder(PathBuf),
    /// A temporary file made from an item of a list, and the URL if the item was a link.
    Fetched(PathBuf, Option<String>),
    /// The last published version on the site, since the original cannot be read.
    Site,
}

impl Stories {
    /// Reads every story. Problems with single stories are reported.
    ///
    /// # Errors
    /// [`PublishError::Articles`] when the folder or list cannot be read; [`PublishError::Output`] when temporary files
    /// cannot be written.
    pub(super) fn read(options: &Options, output: &Output, reporter: &mut Reporter<'_>) -> Result<Self, PublishError> {
        let mut stories = match &options.articles {
            Articles::Folder(path) => folder::read(path, options.jobs, output, reporter)?,
            Articles::File(_) | Articles::Address(_) => feed::read(&options.articles, options.jobs, output, reporter)?,
        };
        sort::newest_first(&mut stories.entries);
        Ok(stories)
    }
}

/// Slugs in use, in lower case: file systems may not distinguish case.
#[derive(Debug, Default)]
struct UsedSlugs(HashSet<String>);

impl UsedSlugs {
    /// Claims a slug. The error is a diagnostic: the slug is in use or reserved.
    fn claim(&mut self, slug: &Slug) -> Result<(), Box<Diagnostic>> {
        let name = slug.as_str().to_ascii_lowercase();
        if name == "feed" {
            let message = "articles/feed.json is the list of the site: a story needs another name";
            return Err(Box::new(Diagnostic::error("reserved", message)));
        }
        if self.0.insert(name) {
            return Ok(());
        }
        let message = format!("there is a story with the name {} already", slug.as_str());
        Err(Box::new(Diagnostic::error("same-slug", message)))
    }
}

/// Runs `work` for each story in parallel, and `each` with the results in order.
///
/// # Errors
/// The first error that `each` returns.
pub(super) fn for_each<I: Sync, R: Send>(
    items: &[I],
    jobs: NonZeroUsize,
    work: impl Fn(&I) -> R + Sync,
    mut each: impl FnMut(&I, R) -> Result<(), OutputError>,
) -> Result<(), OutputError> {
    items.chunks(BATCH).try_for_each(|batch| {
        // Sending fails only after an error has stopped the receiver.
        in_order(batch, jobs, |item, results| drop(results.send(work(item))), &mut each)
    })
}

/// Name of a file in messages.
fn name(path: &Path) -> String {
    path.display().to_string()
}
