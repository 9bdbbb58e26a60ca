//! What lists say about a story.

use standfirst_article::{Article, MediaUrl, ResolveUrl, RichText, SafeUrl, Slug, Teaser};
use standfirst_native::NativeUrls;
use url::Url;

use super::{Known, Place};
use crate::Details;

/// Stands for the folder `articles/` of the site.
const HERE: &str = "http://a.invalid/articles/";

impl Known {
    /// What stays of a story.
    pub(super) fn new(slug: Slug, article: &Article, place: Place) -> Self {
        let summary = || article.summary.first().map(RichText::plain);
        let teaser = Teaser {
            slug: Some(slug.clone()),
            url: None,
            title: article.headline.clone(),
            summary: article.dek.as_ref().map(RichText::plain).or_else(summary),
            image: image(article, &slug),
            published: article.published.clone(),
            lang: article.lang.clone(),
            tags: article.tags.clone(),
        };
        Self { details: Details::of(article), slug, teaser, place }
    }
}

/// The picture of a story as it is seen from `articles/feed.json`.
pub(crate) fn image(article: &Article, slug: &Slug) -> Option<MediaUrl> {
    let src = &article.image.as_ref()?.src;
    if !src.is_relative() {
        return Some(src.clone());
    }
    let absolute = NativeUrls.resolve(&[HERE, slug.as_str(), ".json"].concat(), src.as_str())?;
    SafeUrl::parse(absolute.strip_prefix(HERE).unwrap_or(&absolute))
}

/// The address of a file of the site, such as `articles/pictures/a b.webp`, as it is seen from `articles/feed.json`.
pub(crate) fn thumbnail(path: &str) -> Option<MediaUrl> {
    let mut url = Url::parse(HERE).ok()?;
    url.path_segments_mut().ok()?.pop_if_empty().extend(path.strip_prefix("articles/")?.split('/'));
    // In front of a colon a name would be taken for a scheme.
    SafeUrl::parse(&["./", url.as_str().strip_prefix(HERE)?].concat())
}
