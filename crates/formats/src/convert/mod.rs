//! The conversion of other formats, common to all: from the stories in a file to an article, or to a list.

mod address;
mod byline;
mod collection;
mod complete;
mod context;
mod dates;
mod draft;
mod finish;
mod headings;
mod hero;
mod link;
mod member;
mod metadata;
mod picture;
mod summary;
mod text;
mod unknown_words;

pub use address::origin;
pub(super) use address::{host, viewer_link};
pub(super) use byline::authors;
pub(super) use collection::{Collection, CollectionKind};
pub use complete::complete;
pub(super) use context::ReadContext;
pub(super) use dates::{MIN_UPDATE_GAP, Moment, is_later};
pub use draft::draft;
pub(super) use headings::{flatten_body, take_title};
pub(super) use link::link_paragraph;
pub(super) use member::{Id, OneOrMore};
pub(super) use metadata::{DocumentMetadata, JoinedText};
pub use picture::picture;
pub(super) use picture::recording;
pub(super) use text::{collapse_spaces, cut, lines, non_blank, paragraphs};
pub(super) use unknown_words::words;

use standfirst_article::{Article, LinkUrl, Teaser};

use super::TranslateError;

/// A story in another format, which can be converted to an article.
pub(super) trait Convert {
    /// Whether a request for this item id is for this story.
    fn has_id(&self, item: &str) -> bool;

    /// The story as an entry of a list. Its `url` is the story's page on its own site.
    fn teaser(&self, context: &ReadContext<'_>) -> Teaser;

    /// The link that opens it in this viewer; `None` if the file lacks its text.
    fn viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl>;

    /// Converts the story; [`finish::finish`] completes it.
    ///
    /// # Errors
    /// Returns [`TranslateError::Protected`] if the text is restricted, and [`TranslateError::Format`] if there is
    /// none.
    fn article(&self, context: &mut ReadContext<'_>) -> Result<Article, TranslateError>;
}
