//! Teaser of a story, for lists.

use standfirst_article::{Article, MediaUrl, ResolveUrl, RichText, SafeUrl, Slug, Teaser};
use standfirst_native::NativeUrls;
use url::Url;

use super::{StoryEntry, StorySource};
use crate::Details;

/// Placeholder base URL of the site's folder `articles/`.
const BASE: &str = "http://a.invalid/articles/";

impl StoryEntry {
    /// Index entry of an article.
    pub(super) fn new(slug: Slug, article: &Article, source: StorySource) -> Self {
        let summary = || article.summary.first().map(RichText::plain);
        let teaser = Teaser {
            slug: Some(slug.clone()),
            url: None,
            title: article.headline.clone(),
            summary: article.dek.as_ref().map(RichText::plain).or_else(summary),
            image: teaser_image(article, &slug),
            published: article.published.clone(),
            lang: article.lang.clone(),
            tags: article.tags.clone(),
        };
        Self { details: Details::of(article), slug, teaser, source }
    }
}

/// Address of a story's picture, relative to `articles/feed.json`.
pub(crate) fn teaser_image(article: &Article, slug: &Slug) -> Option<MediaUrl> {
    let src = &article.image.as_ref()?.src;
    if !src.is_relative() {
        return Some(src.clone());
    }
    let absolute = NativeUrls.resolve(&[BASE, slug.as_str(), ".json"].concat(), src.as_str())?;
    SafeUrl::parse(absolute.strip_prefix(BASE).unwrap_or(&absolute))
}

/// Address of a file of the site, such as `articles/pictures/a b.webp`, relative to `articles/feed.json`.
pub(crate) fn thumbnail_url(path: &str) -> Option<MediaUrl> {
    let mut url = Url::parse(BASE).ok()?;
    url.path_segments_mut().ok()?.pop_if_empty().extend(path.strip_prefix("articles/")?.split('/'));
    // Without `./` a name before a colon would be parsed as a scheme.
    SafeUrl::parse(&["./", url.as_str().strip_prefix(BASE)?].concat())
}
