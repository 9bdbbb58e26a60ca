//! Serialization of a list as JSON Feed 1.1.

use serde::Serialize;
use standfirst_article::{Lang, LinkUrl, Listing, MediaUrl, Slug, Teaser, Timestamp, decimal};

/// Serializes a list; [`super::read_listing`] returns an equal one.
///
/// A story without a language gets that of the list when it is decoded: in a list with a language, each story should
/// have one.
pub fn write_listing(listing: &Listing) -> String {
    let feed = FeedJson {
        version: "https://jsonfeed.org/version/1.1",
        title: &listing.title,
        language: listing.lang.as_ref(),
        items: listing.teasers.iter().enumerate().map(item).collect(),
    };
    // Serialization cannot fail: there are no maps and no numbers.
    serde_json::to_string(&feed).unwrap_or_default()
}

#[derive(Serialize)]
struct FeedJson<'a> {
    version: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Lang>,
    items: Vec<ItemJson<'a>>,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a LinkUrl>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    /// Required by the specification: an item must have a text.
    content_text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a MediaUrl>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Lang>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'a [String],
}

fn item((at, teaser): (usize, &Teaser)) -> ItemJson<'_> {
    // An id that begins with `#` is not a slug, so that a story of another site is never taken for one of ours.
    let id =
        teaser.slug.as_ref().map_or_else(|| ["#", &decimal(at + 1)].concat(), |slug| Slug::as_str(slug).to_owned());
    ItemJson {
        id,
        url: teaser.url.as_ref(),
        title: &teaser.title,
        summary: teaser.summary.as_deref(),
        content_text: teaser.summary.as_deref().unwrap_or(&teaser.title),
        image: teaser.image.as_ref(),
        date_published: teaser.published.as_ref(),
        language: teaser.lang.as_ref(),
        tags: &teaser.tags,
    }
}
