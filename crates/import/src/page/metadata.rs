//! Metadata of a page's story: from JSON-LD, else from Open Graph, Twitter cards, and other `meta` names
//! (<https://ogp.me>, <https://html.spec.whatwg.org/#standard-metadata-names>).

use dom_query::Document;
use standfirst_article::{Article, Author, Direction, Lang, LinkUrl, MediaUrl, Picture, Site, Timestamp};
use standfirst_formats::{draft, picture};

use super::{head::Head, json_ld};
use crate::{names, written_date};

/// Article with the page's metadata, without the text.
pub(super) fn read(document: &Document, head: &Head) -> Article {
    let known = json_ld::read(document).unwrap_or_else(|| draft(String::new()));
    let site = known.site.or_else(|| {
        let name = head.first(&["og:site_name", "application-name"])?;
        Some(Site { name: name.to_owned(), url: None })
    });
    let headline =
        if known.headline.trim().is_empty() { headline(document, head, site.as_ref()) } else { known.headline };
    let published = known.published.or_else(|| date(head, &PUBLISHED)).or_else(|| marked_date(document));
    let updated = known.updated.or_else(|| date(head, &UPDATED)).filter(|updated| Some(updated) != published.as_ref());
    Article {
        lang: known.lang.or_else(|| lang(head)),
        dir: known.dir.or_else(|| Direction::parse(&head.dir.as_deref()?.to_ascii_lowercase())),
        kicker: known.kicker.or_else(|| head.first(&["article:section"]).map(str::to_owned)),
        dek: known.dek.or_else(|| {
            head.first(&["og:description", "description", "twitter:description", "dc.description"]).map(Into::into)
        }),
        authors: if known.authors.is_empty() { named_authors(head) } else { known.authors },
        tags: if known.tags.is_empty() { tags(head) } else { known.tags },
        image: known.image.or_else(|| image(head)),
        canonical: head
            .canonical
            .as_deref()
            .and_then(LinkUrl::parse)
            .or(known.canonical)
            .or_else(|| LinkUrl::parse(head.first(&["og:url"])?)),
        headline,
        published,
        updated,
        site,
        ..known
    }
}

const PUBLISHED: [&str; 9] = [
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "date",
    "dc.date",
    "dcterms.created",
];

const UPDATED: [&str; 5] =
    ["article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified"];

fn date(head: &Head, names: &[&str]) -> Option<Timestamp> {
    names.iter().flat_map(|name| head.all(name)).find_map(written_date)
}

/// Visible date of the page that is marked up as the story's.
fn marked_date(document: &Document) -> Option<Timestamp> {
    let marked = document
        .select_single("time[datetime][itemprop='datePublished'], time[datetime][pubdate], time.entry-date[datetime]");
    written_date(&marked.attr("datetime")?)
}

/// Headline: from metadata, else the only `h1`, else the page's title; without the name of the site.
fn headline(document: &Document, head: &Head, site: Option<&Site>) -> String {
    let first_level = document.select("h1");
    let only = (first_level.length() == 1).then(|| first_level.text().split_whitespace().collect::<Vec<_>>().join(" "));
    let only = only.filter(|only| !only.is_empty());
    let told = head.first(&["og:title", "twitter:title", "dc.title"]).map(str::to_owned).or_else(|| head.title.clone());
    match (told, only) {
        // A part that is also the heading of the story is not the site's name.
        (Some(told), Some(only)) if told.contains(&only) => only,
        (Some(told), _) => without_site(&told, site).to_owned(),
        (None, only) => only.unwrap_or_default(),
    }
}

fn without_site<'a>(title: &'a str, site: Option<&Site>) -> &'a str {
    let Some(name) = site.map(|site| site.name.as_str()) else { return title };
    let start = title.strip_suffix(name).map(str::trim_end);
    let start = start.and_then(|start| start.strip_suffix(['|', '-', '–', '—', '·', '»', ':', '•']));
    start.map(str::trim_end).filter(|start| !start.is_empty()).unwrap_or(title)
}

fn named_authors(head: &Head) -> Vec<Author> {
    let found = ["author", "article:author", "parsely-author", "dc.creator", "byl", "twitter:creator"]
        .iter()
        .map(|name| head.all(name).filter(|author| is_name(author)).flat_map(names).collect::<Vec<_>>())
        .find(|names| !names.is_empty());
    found.unwrap_or_default()
}

/// Authors of a byline.
pub(super) fn authors(byline: Option<&str>) -> Vec<Author> {
    byline
        .map(|byline| byline.split_whitespace().collect::<Vec<_>>().join(" "))
        .map(|byline| names(&byline))
        .unwrap_or_default()
}

/// Whether an author is a name: some sites give a URL or an account.
fn is_name(text: &str) -> bool {
    !text.contains("://") && !text.starts_with('@')
}

fn tags(head: &Head) -> Vec<String> {
    let mut tags: Vec<String> = head.all("article:tag").map(str::to_owned).collect();
    if tags.is_empty() {
        let keywords = head.first(&["news_keywords", "keywords", "parsely-tags"]).unwrap_or_default();
        tags = keywords.split([',', ';']).map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
    }
    let mut seen = std::collections::HashSet::new();
    tags.retain(|tag| seen.insert(tag.to_lowercase()));
    tags
}

fn lang(head: &Head) -> Option<Lang> {
    let named = [head.lang.as_deref(), head.first(&["og:locale", "content-language", "language", "dc.language"])];
    named.into_iter().flatten().find_map(Lang::parse)
}

fn image(head: &Head) -> Option<Picture> {
    let src = MediaUrl::parse(head.first(&[
        "og:image:secure_url",
        "og:image",
        "og:image:url",
        "twitter:image",
        "twitter:image:src",
    ])?)?;
    let size = |name| head.first(&[name])?.parse().ok();
    let alt = head.first(&["og:image:alt", "twitter:image:alt"]).unwrap_or_default().to_owned();
    Some(Picture { width: size("og:image:width"), height: size("og:image:height"), alt, ..picture(src) })
}
