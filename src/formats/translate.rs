//! Any format to an article, or to a list of stories.

use super::{Format, FormatError, Reading, read_article};
use crate::{
    html::ParseHtml,
    model::{Article, Listing, ResolveUrl},
};

/// What is asked of a text.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Where the text was read from: what relative addresses in it belong to, if it names no address of its own.
    pub address: &'a str,
    /// The format it is in; found out from the text when absent.
    pub format: Option<Format>,
    /// The `id` of the story wanted, where the text holds several.
    pub item: Option<&'a str>,
}

/// What a text holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A story.
    Story(Box<Article>),
    /// Several stories: a feed, an array of posts.
    List(Listing),
}

/// What is needed from outside.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// Parses HTML.
    pub html: &'a dyn ParseHtml,
    /// Resolves addresses.
    pub urls: &'a dyn ResolveUrl,
}

/// Reads a text of any format. Every address in what was found is absolute.
///
/// # Errors
/// Any [`FormatError`].
pub fn translate(text: &str, asked: &Asked<'_>, means: Means<'_>) -> Result<Reading<Found>, FormatError> {
    let Reading { value: mut article, notes } = read_article(text)?;
    article.rebase(asked.address, means.urls);
    Ok(Reading { value: Found::Story(Box::new(article)), notes })
}
