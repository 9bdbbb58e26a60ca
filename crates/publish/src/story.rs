//! A story as it is published.

use standfirst_article::{Article, Author, Licence, LinkUrl, Slug, Timestamp};

use super::pictures::Preview;

/// A story, ready to be published.
#[derive(Clone, Debug)]
pub struct Story {
    /// The story. Its relative addresses are as in `articles/SLUG.json`.
    pub article: Article,
    /// Its name.
    pub slug: Slug,
    /// What others show of it where they link to it.
    pub preview: Option<Preview>,
}

/// What feeds and the sitemap say of a story beyond its teaser.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// When it was last changed.
    pub updated: Option<Timestamp>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// Under which terms it may be used.
    pub licence: Option<Licence>,
    /// Its own address, where it has one besides that of its page.
    pub canonical: Option<LinkUrl>,
}

impl Details {
    /// Those of an article.
    pub fn of(article: &Article) -> Self {
        Self {
            updated: article.updated.clone(),
            authors: article.authors.clone(),
            licence: article.licence.clone(),
            canonical: article.canonical.clone(),
        }
    }
}
