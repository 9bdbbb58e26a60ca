//! What all formats but our own have in common: from what a file holds to a story, or to a list of stories.

mod address;
mod summary;
mod byline;
mod collection;
mod complete;
mod dates;
mod context;
mod metadata;
mod draft;
mod finish;
mod hero;
mod link;
mod member;
mod headings;
mod picture;
mod text;
mod unknown_words;

pub use address::origin;
pub(super) use address::{host, viewer_link};
pub(super) use byline::authors;
pub(super) use collection::{Collection, CollectionKind};
pub use complete::complete;
pub(super) use dates::{Moment, MIN_UPDATE_GAP, is_later};
pub(super) use context::ReadContext;
pub(super) use metadata::{DocumentMetadata, JoinedText};
pub use draft::draft;
pub(super) use link::link_paragraph;
pub(super) use member::{Id, OneOrMore};
pub(super) use headings::{in_a_row, take_title};
pub use picture::picture;
pub(super) use picture::recording;
pub(super) use text::{cut, lines, or_none, paragraphs, tidy};
pub(super) use unknown_words::words;

use standfirst_article::{Article, LinkUrl, Teaser};

use super::TranslateError;

/// A story as another format has it.
pub(super) trait Convert {
    /// Whether a reader who asks for this item means it.
    fn has_id(&self, item: &str) -> bool;

    /// What a list says about it. Its address is where it is elsewhere.
    fn teaser(&self, context: &ReadContext<'_>) -> Teaser;

    /// The address by which this viewer opens it; `None` where it can only be read elsewhere.
    fn viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl>;

    /// The story, for [`finish::finish`] to complete.
    ///
    /// # Errors
    /// Where there is no text to be had.
    fn article(&self, context: &mut ReadContext<'_>) -> Result<Article, TranslateError>;
}
