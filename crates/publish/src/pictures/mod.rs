//! Pictures and other files that stories name: found beside the stories, measured, and made narrower for small screens.
//!
//! What an article names is looked up in the folder of the stories and nowhere else. Nothing is fetched.

mod address;
mod cache;
mod container;
mod crop;
mod encode;
mod facts;
mod find;
mod kind;
mod known;
mod look;
mod make;
mod named;
mod narrower;
mod open;
mod recipe;
mod resize;
mod walk;
mod widths;
mod work;

use std::{
    io,
    path::{Path, PathBuf},
};

use standfirst_article::{Article, Slug};
use standfirst_check::Finding;

pub use find::{Folder, Local, NotHere, path};
pub use walk::addresses;

pub use crop::{Part, Placed, cover};
pub use widths::{WIDTHS, chosen, wanted};

use cache::Cache;
use work::Work;

/// The files beside the stories, and what was made of them. Many threads may ask at the same time: what two stories
/// show is made once.
#[derive(Debug)]
pub struct Pictures {
    folder: Option<Folder>,
    cache: Cache,
}

/// What belongs to a story besides its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    /// Each file once, in the order in which the story names them.
    pub files: Vec<File>,
    /// What other sites show beside a link to the story.
    pub preview: Option<Preview>,
    /// A narrow file of the same picture, for lists: its path in the site, such as `articles/pictures/ID-480.webp`.
    pub thumbnail: Option<String>,
    /// What is missing, broken or could be better, with the place in the article.
    pub findings: Vec<Finding>,
}

/// A file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it goes in the site: `articles/pictures/river.jpg`. Not escaped.
    pub path: String,
    /// Where it is now.
    pub from: PathBuf,
}

/// The picture that other sites show beside a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Where it is in the site: `articles/pictures/ID-preview.jpg`. Not escaped.
    pub path: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Pictures {
    /// The pictures of a folder of stories; of none where stories come from elsewhere, and name addresses only. What
    /// is made is kept in `cache`, a folder that is made where it is missing.
    ///
    /// # Errors
    /// Where there is no such folder of stories, or the cache cannot be made.
    pub fn new(articles: Option<&Path>, cache: &Path) -> io::Result<Self> {
        Ok(Self { folder: articles.map(Folder::new).transpose()?, cache: Cache::open(cache)? })
    }

    /// Finds the files that an article names, fills in sizes and narrower files, and writes their addresses so that
    /// they are right in `articles/SLUG.json`. `story` is the file of the story, below the folder of the stories:
    /// there relative addresses begin.
    pub fn prepare(&self, article: &mut Article, story: &Path, slug: &Slug) -> Prepared {
        let mut work = Work::new(self.folder.as_ref(), &self.cache, story, slug);
        walk::each(article, &mut work);
        work.end()
    }

    /// Keeps what the next run needs, and removes what no story of this one shows: all stories have to be prepared
    /// before.
    ///
    /// # Errors
    /// Where the cache cannot be written.
    pub fn finish(self) -> io::Result<()> {
        self.cache.close()
    }
}
