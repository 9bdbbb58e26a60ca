//! A list of stories as JSON Feed 1.1.

use serde::Serialize;
use standfirst_article::{Lang, LinkUrl, Listing, MediaUrl, Slug, Teaser, Timestamp, decimal};

/// Writes a list so that [`super::read_listing`] gives the same again.
///
/// A story without a language takes that of the list when it is read: where the list has one, each of its stories
/// should have one too.
pub fn write_listing(listing: &Listing) -> String {
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &listing.title,
        language: listing.lang.as_ref(),
        items: listing.teasers.iter().enumerate().map(item).collect(),
    };
    // Nothing in it can fail: no maps, no numbers.
    serde_json::to_string(&feed).unwrap_or_default()
}

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Lang>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a LinkUrl>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    /// An item must have a text.
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

fn item((at, teaser): (usize, &Teaser)) -> Item<'_> {
    // What begins with `#` is no slug, so that a story from elsewhere is never taken for one of ours.
    let id =
        teaser.slug.as_ref().map_or_else(|| ["#", &decimal(at + 1)].concat(), |slug| Slug::as_str(slug).to_owned());
    Item {
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
