//! JSON Feed 1.1 of the newest stories.

use serde::Serialize;
use standfirst_article::{Lang, Listing, Slug, Timestamp};

use super::{
    super::{Site, dates::rfc_3339},
    FeedEntry, LENGTH, entries, language, title,
};

/// Writes the JSON Feed of a listing. `feed_url` is the feed's own URL. In the list that the viewer reads,
/// `articles/feed.json`, days have no time and pictures have relative addresses, as the viewer shows them.
pub fn json_feed(site: &Site, listing: &Listing, feed_url: &str) -> String {
    let is_own = feed_url == site.base.join(OWN);
    let items = entries(site, listing).take(LENGTH).map(|entry| item(site, &entry, is_own)).collect();
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: title(site, listing),
        home_page_url: site.base.as_str(),
        feed_url,
        language: language(site, listing).map(Lang::as_str),
        items,
    };
    // Serializing cannot fail: there are no maps and no numbers.
    serde_json::to_string(&feed).unwrap_or_default()
}

/// Path of the list that the viewer reads.
const OWN: &str = "articles/feed.json";

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    url: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    /// Required by JSON Feed 1.1, which demands `content_text` or `content_html`.
    content_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author>,
}

#[derive(Serialize)]
struct Author {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

fn item(site: &Site, entry: &FeedEntry<'_>, is_own: bool) -> Item {
    let teaser = entry.teaser;
    let time = |at: &Timestamp| if is_own { Some(at.as_str().to_owned()) } else { rfc_3339(at) };
    let image = |src: &str| if is_own { Some(src.to_owned()) } else { site.absolute(OWN, src) };
    let updated = entry.details.and_then(|details| details.updated.as_ref());
    Item {
        // A URL is never a slug, so a story of another site cannot be mistaken for one of this site.
        id: teaser.slug.as_ref().map_or_else(|| entry.page.clone(), |slug| Slug::as_str(slug).to_owned()),
        url: entry.page.clone(),
        title: teaser.title.clone(),
        summary: teaser.summary.clone(),
        content_text: teaser.summary.clone().unwrap_or_else(|| teaser.title.clone()),
        image: teaser.image.as_ref().and_then(|src| image(src.as_str())),
        date_published: teaser.published.as_ref().and_then(time),
        date_modified: updated.and_then(time),
        language: teaser.lang.as_ref().map(|lang| lang.as_str().to_owned()),
        tags: teaser.tags.clone(),
        authors: entry.authors(site).into_iter().map(|(name, url)| Author { name, url }).collect(),
    }
}
