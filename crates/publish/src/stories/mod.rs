//! What there is to publish.
//!
//! Every story is read twice: once to know what there is, of which a teaser stays, and once to make its files. So the
//! memory that a site takes does not grow with the texts of its stories.

mod feed;
mod folder;
mod former;
mod item;
mod kept;
mod newest;
mod read;
mod teaser;

use std::{
    collections::HashSet,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use standfirst_article::{Lang, Slug, Teaser};
use standfirst_check::Finding;
use standfirst_import::in_order;

pub(super) use feed::FETCHED;
pub(super) use read::{Read, read};
pub(super) use teaser::{image, thumbnail};

use super::{Articles, Details, Options, OutputError, PublishError, options::News, output::Output};

/// Stories that are begun before others of the same batch are done: each takes a channel, so not all at once.
const BATCH: usize = 256;

/// What there is to publish.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// What the list is called.
    pub(super) title: Option<String>,
    /// Its language.
    pub(super) lang: Option<Lang>,
    /// The stories, newest first.
    pub(super) known: Vec<Known>,
    /// Former names of stories, each with its present one; in order.
    pub(super) former: Vec<(Slug, Slug)>,
}

/// What stays of a story that was read.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) slug: Slug,
    /// What lists say of it. Its picture is relative to `articles/feed.json`.
    pub(super) teaser: Teaser,
    pub(super) details: Details,
    pub(super) place: Place,
}

/// Where a story is to be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the folder of the stories, by its path below that.
    Folder(PathBuf),
    /// In a file of this run, made of an item of a list, which linked to it at this address.
    Fetched(PathBuf, Option<String>),
    /// On the site as it is: what it is made of can no longer be read.
    Site,
}

impl Stories {
    /// Reads every story.
    ///
    /// # Errors
    /// Where there is no such folder or list. What is wrong with a single story is said.
    pub(super) fn read(options: &Options, output: &Output, news: &mut News<'_>) -> Result<Self, PublishError> {
        let mut stories = match &options.articles {
            Articles::Folder(path) => folder::read(path, options.jobs, output, news)?,
            Articles::File(_) | Articles::Address(_) => feed::read(&options.articles, options.jobs, output, news)?,
        };
        newest::first(&mut stories.known);
        Ok(stories)
    }
}

/// The names that are taken; file systems may make no difference between upper and lower case.
#[derive(Debug, Default)]
struct Taken(HashSet<String>);

impl Taken {
    /// Takes a name, or says why it cannot be had.
    fn take(&mut self, slug: &Slug) -> Result<(), Box<Finding>> {
        let name = slug.as_str().to_ascii_lowercase();
        if name == "feed" {
            let message = "articles/feed.json is the list of the site: a story needs another name";
            return Err(Box::new(Finding::error("reserved", message)));
        }
        if self.0.insert(name) {
            return Ok(());
        }
        let message = format!("there is a story with the name {} already", slug.as_str());
        Err(Box::new(Finding::error("same-slug", message)))
    }
}

/// Does `work` for each story, several at the same time, and `each` in their order.
///
/// # Errors
/// The first that `each` answers with.
pub(super) fn for_each<I: Sync, R: Send>(
    items: &[I],
    jobs: NonZeroUsize,
    work: impl Fn(&I) -> R + Sync,
    mut each: impl FnMut(&I, R) -> Result<(), OutputError>,
) -> Result<(), OutputError> {
    items.chunks(BATCH).try_for_each(|batch| {
        // Nobody listens once something went wrong for good.
        in_order(batch, jobs, |item, results| drop(results.send(work(item))), &mut each)
    })
}

/// How messages call a file.
fn name(path: &Path) -> String {
    path.display().to_string()
}
