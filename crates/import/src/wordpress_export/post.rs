//! Conversion of a post or page to a story.

use standfirst_article::{Article, Author, Discussion, LinkUrl, Site, Slug, Timestamp};
use standfirst_formats::draft;
use standfirst_html::read_inline;
use standfirst_native::Html5ever;

use super::{classic, index::Index, item::Item, shortcodes};

/// Converts a post to an article with metadata, and its text as HTML.
pub(super) fn read(item: &Item, index: &Index) -> (Article, String) {
    let plain = |html: &str| read_inline(html, &Html5ever).plain().trim().to_owned();
    let published = moment(&item.date_gmt).or_else(|| Timestamp::parse(item.date.get(..10)?));
    let updated = moment(&item.modified_gmt).filter(|_| item.modified_gmt > item.date_gmt);
    let mut categories = terms(item, "category").filter(|name| *name != "Uncategorized").map(plain);
    let kicker = categories.next();
    let tags = terms(item, "post_tag").map(plain).chain(categories).collect();
    let creator = index.author(item.creator.trim());
    let article = Article {
        id: Slug::parse(&item.name),
        lang: index.lang.clone(),
        kicker,
        dek: (!item.excerpt.trim().is_empty()).then(|| read_inline(&item.excerpt, &Html5ever)),
        authors: (!creator.is_empty()).then(|| Author { name: creator.to_owned(), url: None }).into_iter().collect(),
        published,
        updated,
        image: item.meta("_thumbnail_id").and_then(|id| index.picture(id)).cloned(),
        canonical: LinkUrl::parse(&item.link),
        site: (!index.title.is_empty()).then(|| Site { name: index.title.clone(), url: index.link.clone() }),
        tags,
        comments: Some(Discussion { open: item.comment_status != "closed", thread: None }),
        ..draft(plain(&item.title))
    };
    let content = shortcodes::resolve(&item.content, index);
    // The block editor stores `<p>`; the classic editor does not.
    let html = if item.content.contains("<!-- wp:") { content } else { classic::paragraphs(&content) };
    (article, html)
}

fn terms<'a>(item: &'a Item, taxonomy: &'a str) -> impl Iterator<Item = &'a str> {
    item.terms.iter().filter(move |(own, _)| own == taxonomy).map(|(_, name)| name.as_str())
}

/// Parses a UTC timestamp of WordPress: `2022-09-23 09:30:00`. `None` for the zeros of drafts.
fn moment(text: &str) -> Option<Timestamp> {
    let (day, time) = text.trim().split_once(' ')?;
    Timestamp::parse(&[day, "T", time, "Z"].concat())
}
