//! What all formats but our own have in common: from what a file holds to a story, or to a list of stories.

mod address;
mod beginning;
mod byline;
mod collection;
mod complete;
mod dates;
mod desk;
mod document;
mod draft;
mod finish;
mod hero;
mod link;
mod member;
mod outline;
mod picture;
mod text;
mod words;

pub use address::origin;
pub(super) use address::{host, opening};
pub(super) use byline::authors;
pub(super) use collection::{Collection, Kind};
pub use complete::complete;
pub(super) use dates::{Moment, SOON, is_later};
pub(super) use desk::Desk;
pub(super) use document::{Document, Line};
pub use draft::draft;
pub(super) use link::link_paragraph;
pub(super) use member::{Id, OneOrMore};
pub(super) use outline::{in_a_row, take_title};
pub use picture::picture;
pub(super) use picture::recording;
pub(super) use text::{cut, lines, or_none, paragraphs, tidy};
pub(super) use words::words;

use standfirst_article::{Article, LinkUrl, Teaser};

use super::TranslateError;

/// A story as another format has it.
pub(super) trait Foreign {
    /// Whether a reader who asks for this item means it.
    fn is_called(&self, item: &str) -> bool;

    /// What a list says about it. Its address is where it is elsewhere.
    fn teaser(&self, desk: &Desk<'_>) -> Teaser;

    /// The address by which this viewer opens it; `None` where it can only be read elsewhere.
    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl>;

    /// The story, for [`finish::finish`] to complete.
    ///
    /// # Errors
    /// Where there is no text to be had.
    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError>;
}
