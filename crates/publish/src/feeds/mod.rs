//! What is written for machines: feeds, the sitemap, and how a story is embedded.

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

/// How many stories a feed has, the newest ones.
const LENGTH: usize = 100;

/// A story of a feed.
struct Entry<'a> {
    teaser: &'a Teaser,
    /// The absolute address of its page.
    page: String,
    details: Option<&'a Details>,
}

/// The stories of a list that have an address; those of other sites have only that.
fn entries<'a>(site: &'a Site, listing: &'a Listing) -> impl Iterator<Item = Entry<'a>> {
    listing.teasers.iter().filter_map(move |teaser| {
        let page = match &teaser.slug {
            Some(slug) => site.page_of(slug),
            None => site.absolute("articles/feed.json", teaser.url.as_ref()?.as_str())?,
        };
        Some(Entry { teaser, page, details: teaser.slug.as_ref().and_then(|slug| site.details(slug)) })
    })
}

impl Entry<'_> {
    /// Those who wrote it, each with the absolute address of their page.
    fn authors(&self, site: &Site) -> Vec<(String, Option<String>)> {
        let authors = self.details.iter().flat_map(|details| &details.authors);
        let address = |url: &str| site.absolute(&self.file(), url);
        authors
            .map(|author| (author.name.clone(), author.url.as_ref().map(SafeUrl::as_str).and_then(address)))
            .collect()
    }

    /// What its addresses are relative to.
    fn file(&self) -> String {
        self.teaser.slug.as_ref().map_or_else(|| "articles/feed.json".to_owned(), super::site::json_path)
    }
}

/// The language of a list.
fn language<'a>(site: &'a Site, listing: &'a Listing) -> Option<&'a Lang> {
    listing.lang.as_ref().or(site.lang.as_ref())
}

/// What a list is called.
fn title<'a>(site: &'a Site, listing: &'a Listing) -> &'a str {
    if listing.title.is_empty() { &site.title } else { &listing.title }
}
