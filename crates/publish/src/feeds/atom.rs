//! Atom feed (RFC 4287) of the newest stories.

use jiff::Timestamp as Instant;
use standfirst_article::{Lang, Listing, Timestamp};

use super::{
    super::{
        Site,
        dates::{instant, rfc_3339},
    },
    FeedEntry, LENGTH, entries, language, title,
    xml::Xml,
};

/// `updated` of entries without a date: Atom requires one (RFC 4287, 4.1.2).
const UNKNOWN: &str = "1970-01-01T00:00:00Z";

/// Writes the Atom feed of a listing.
pub fn atom(site: &Site, listing: &Listing) -> String {
    let newest: Vec<_> = entries(site, listing).take(LENGTH).collect();
    let last = newest.iter().filter_map(|entry| changed(entry)).max_by_key(|at| instant(at).unwrap_or(Instant::MIN));
    let lang = language(site, listing).map(Lang::as_str);
    let base = site.base.as_str();
    let mut attributes = vec![("xmlns", "http://www.w3.org/2005/Atom")];
    attributes.extend(lang.map(|lang| ("xml:lang", lang)));
    Xml::document("feed", &attributes, |xml| {
        xml.text("id", base);
        xml.text("title", title(site, listing));
        xml.text("updated", &time(last));
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &site.base.join("feed.xml"))]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", base)]);
        xml.text("generator", "Standfirst");
        newest.iter().for_each(|entry| write(xml, site, entry));
    })
}

fn write(xml: &mut Xml, site: &Site, entry: &FeedEntry<'_>) {
    let teaser = entry.teaser;
    let lang = teaser.lang.as_ref().map(|lang| ("xml:lang", lang.as_str()));
    xml.element("entry", &lang.into_iter().collect::<Vec<_>>(), |xml| {
        xml.text("id", &entry.page);
        xml.text("title", &teaser.title);
        xml.text("updated", &time(changed(entry)));
        if let Some(published) = teaser.published.as_ref().and_then(rfc_3339) {
            xml.text("published", &published);
        }
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.page)]);
        if let Some(summary) = &teaser.summary {
            xml.text("summary", summary);
        }
        let mut authors = entry.authors(site);
        if authors.is_empty() {
            authors.push((site.title.clone(), None));
        }
        for (name, url) in authors {
            xml.element("author", &[], |xml| {
                xml.text("name", &name);
                if let Some(url) = url {
                    xml.text("uri", &url);
                }
            });
        }
        for tag in &teaser.tags {
            xml.empty("category", &[("term", tag)]);
        }
        if let Some(licence) = entry.details.and_then(|details| details.licence.as_ref()) {
            xml.text("rights", &licence.name);
        }
    });
}

/// Date of the last change of a story; the date of publication if it has none.
fn changed<'a>(entry: &FeedEntry<'a>) -> Option<&'a Timestamp> {
    entry.details.and_then(|details| details.updated.as_ref()).or(entry.teaser.published.as_ref())
}

fn time(at: Option<&Timestamp>) -> String {
    at.and_then(rfc_3339).unwrap_or_else(|| UNKNOWN.to_owned())
}
