//! Sitemap of a site, for search engines (sitemaps.org).

use standfirst_article::Listing;

use super::{
    super::{Site, dates::iso_8601},
    FeedEntry, entries,
    xml::Xml,
};

/// Most URLs in a sitemap file, by sitemaps.org.
const LONGEST: usize = 50_000;

const XMLNS: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// Writes the sitemap's files, each with its path: `sitemap.xml`, which is an index of the others where one file cannot
/// hold all URLs. Stories with a canonical URL on another site are left out.
pub fn sitemap(site: &Site, listing: &Listing) -> Vec<(String, String)> {
    let stories = entries(site, listing).filter(|entry| is_at_home(site, entry)).map(|entry| {
        let changed = entry.details.and_then(|details| details.updated.as_ref()).or(entry.teaser.published.as_ref());
        (entry.page, changed.and_then(iso_8601))
    });
    let all: Vec<_> = [(site.base.as_str().to_owned(), None)].into_iter().chain(stories).collect();
    let mut files: Vec<String> = all.chunks(LONGEST).map(addresses).collect();
    if files.len() == 1 {
        return files.drain(..).map(|file| ("sitemap.xml".to_owned(), file)).collect();
    }
    let name = |at: usize| format!("sitemap-{}.xml", at + 1);
    let index = Xml::document("sitemapindex", &[XMLNS], |xml| {
        for at in 0..files.len() {
            xml.element("sitemap", &[], |xml| xml.text("loc", &site.base.join(&name(at))));
        }
    });
    let parts = files.into_iter().enumerate().map(|(at, file)| (name(at), file));
    [("sitemap.xml".to_owned(), index)].into_iter().chain(parts).collect()
}

/// Whether a story's page is its canonical one.
fn is_at_home(site: &Site, entry: &FeedEntry<'_>) -> bool {
    let canonical = entry.details.and_then(|details| details.canonical.as_ref());
    let canonical = canonical.and_then(|url| site.absolute(&entry.file(), url.as_str()));
    entry.teaser.slug.is_some() && canonical.is_none_or(|canonical| canonical == entry.page)
}

fn addresses(pages: &[(String, Option<String>)]) -> String {
    Xml::document("urlset", &[XMLNS], |xml| {
        for (address, changed) in pages {
            xml.element("url", &[], |xml| {
                xml.text("loc", address);
                if let Some(changed) = changed {
                    xml.text("lastmod", changed);
                }
            });
        }
    })
}
