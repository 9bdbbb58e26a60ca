//! A story that is ready to be published.

use standfirst_article::{Article, Author, Licence, LinkUrl, Slug, Timestamp};

use super::pictures::Preview;

/// Story that is ready to be published.
#[derive(Clone, Debug)]
pub struct Story {
    /// Article, whose relative addresses start from `articles/SLUG.json`.
    pub article: Article,
    /// Slug of the story.
    pub slug: Slug,
    /// Preview picture for link previews on other sites.
    pub preview: Option<Preview>,
}

/// Details of a story that feeds and the sitemap need beyond its teaser.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// Date of the last change.
    pub updated: Option<Timestamp>,
    /// Authors.
    pub authors: Vec<Author>,
    /// Licence.
    pub licence: Option<Licence>,
    /// Canonical URL, if the article declares one.
    pub canonical: Option<LinkUrl>,
}

impl Details {
    /// Details of an article.
    pub fn of(article: &Article) -> Self {
        Self {
            updated: article.updated.clone(),
            authors: article.authors.clone(),
            licence: article.licence.clone(),
            canonical: article.canonical.clone(),
        }
    }
}
