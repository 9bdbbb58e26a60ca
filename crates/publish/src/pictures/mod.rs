//! Pictures and other media of stories: finds them beside the stories, reads their sizes, and makes narrower files for
//! small screens.
//!
//! Files are looked up in the stories' folder and nowhere else. Nothing is fetched.

mod cache;
mod container;
mod crop;
mod decode;
mod encode;
mod entry;
mod find;
mod generate;
mod info;
mod kind;
mod lookup;
mod narrower;
mod parameters;
mod prepare;
mod relative_url;
mod resize;
mod resolve;
mod walk;
mod widths;

use std::{
    io,
    path::{Path, PathBuf},
};

use standfirst_article::{Article, Slug};
use standfirst_check::Diagnostic;

pub use find::{Folder, Local, NotHere, path};
pub use walk::addresses;

pub use crop::{CropRect, FileOrientation, cover};
pub use widths::{WIDTHS, widths_to_make, widths_to_offer};

use cache::Cache;
use prepare::Preparation;

/// Media files of the stories, with a cache of derived files. Shared by several threads: a picture of two stories is
/// processed once.
#[derive(Debug)]
pub struct Pictures {
    folder: Option<Folder>,
    cache: Cache,
}

/// Media files of a story, prepared for publishing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    /// Files without duplicates, in the order in which the story names them.
    pub files: Vec<File>,
    /// Preview picture for link previews on other sites.
    pub preview: Option<Preview>,
    /// Thumbnail for lists: path in the site, such as `articles/pictures/ID-480.webp`.
    pub thumbnail: Option<String>,
    /// Diagnostics about missing, broken or unsuitable files, with paths in the article.
    pub findings: Vec<Diagnostic>,
}

/// File to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path in the site: `articles/pictures/river.jpg`. Not percent-encoded.
    pub path: String,
    /// Source file.
    pub from: PathBuf,
}

/// Preview picture for link previews on other sites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Path in the site: `articles/pictures/ID-preview.jpg`. Not percent-encoded.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Pictures {
    /// Opens the stories' folder (`None` if the stories come from a list, and name URLs only) and the cache folder,
    /// which is created if it is missing.
    ///
    /// # Errors
    /// The I/O error when the stories' folder does not exist, or the cache folder cannot be created.
    pub fn new(articles: Option<&Path>, cache: &Path) -> io::Result<Self> {
        Ok(Self { folder: articles.map(Folder::new).transpose()?, cache: Cache::open(cache)? })
    }

    /// Finds the files that an article names, fills in sizes and narrower sources, and rewrites addresses relative to
    /// `articles/SLUG.json`. `story` is the path of the story's file below the stories' folder, against which relative
    /// addresses are resolved.
    pub fn prepare(&self, article: &mut Article, story: &Path, slug: &Slug) -> Prepared {
        let mut preparation = Preparation::new(self.folder.as_ref(), &self.cache, story, slug);
        walk::visit(article, &mut preparation);
        preparation.finish()
    }

    /// Saves the cache for the next run, and removes what no story of this run uses: all stories must be prepared
    /// before.
    ///
    /// # Errors
    /// The I/O error when the cache cannot be read or written.
    pub fn finish(self) -> io::Result<()> {
        self.cache.close()
    }
}
