//! Files for machines: feeds, the sitemap, robots.txt, and oEmbed responses.

mod atom;
mod json_feed;
mod oembed;
mod robots;
mod sitemap;
mod xml;

pub use atom::atom;
pub use json_feed::json_feed;
pub use oembed::oembed;
pub use robots::robots;
pub use sitemap::sitemap;

use standfirst_article::{Lang, Listing, SafeUrl, Teaser};

use super::{Details, Site};

/// Number of stories in a feed, the newest ones.
const LENGTH: usize = 100;

/// Story of a feed or of the sitemap.
struct FeedEntry<'a> {
    teaser: &'a Teaser,
    /// Absolute URL of its page.
    page: String,
    details: Option<&'a Details>,
}

/// Stories of a listing that have a URL. A story of another site has no slug and no details.
fn entries<'a>(site: &'a Site, listing: &'a Listing) -> impl Iterator<Item = FeedEntry<'a>> {
    listing.teasers.iter().filter_map(move |teaser| {
        let page = match &teaser.slug {
            Some(slug) => site.page_of(slug),
            None => site.absolute("articles/feed.json", teaser.url.as_ref()?.as_str())?,
        };
        Some(FeedEntry { teaser, page, details: teaser.slug.as_ref().and_then(|slug| site.details(slug)) })
    })
}

impl FeedEntry<'_> {
    /// Authors of the story, each with the absolute URL of their page.
    fn authors(&self, site: &Site) -> Vec<(String, Option<String>)> {
        let authors = self.details.iter().flat_map(|details| &details.authors);
        let address = |url: &str| site.absolute(&self.file(), url);
        authors
            .map(|author| (author.name.clone(), author.url.as_ref().map(SafeUrl::as_str).and_then(address)))
            .collect()
    }

    /// File of the site that relative addresses in the story's data are resolved against.
    fn file(&self) -> String {
        self.teaser.slug.as_ref().map_or_else(|| "articles/feed.json".to_owned(), super::site::json_path)
    }
}

/// Language of a listing, or of the site.
fn language<'a>(site: &'a Site, listing: &'a Listing) -> Option<&'a Lang> {
    listing.lang.as_ref().or(site.lang.as_ref())
}

/// Title of a listing, or of the site.
fn title<'a>(site: &'a Site, listing: &'a Listing) -> &'a str {
    if listing.title.is_empty() { &site.title } else { &listing.title }
}
