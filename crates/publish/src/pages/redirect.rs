//! Redirect page at the former URL of a story.

use standfirst::view::element::el;
use standfirst_article::Slug;
use standfirst_settings::words;

use super::{
    super::{Site, page_location::PageLocation, site::story_path},
    head::{canonical, title_element},
    lines,
    shell::document,
};

/// Renders the page that redirects from a former slug to the present one.
pub fn redirect(site: &Site, old: &Slug, new: &Slug) -> String {
    let location = PageLocation::of(site, &story_path(old));
    let way = location.href(&story_path(new));
    let meta = |name, content: &str| el("meta").with(name, content);
    let head = lines([
        meta("charset", "utf-8"),
        meta("http-equiv", "refresh").with("content", &["0; url=", &way].concat()),
        meta("name", "robots").with("content", "noindex"),
        canonical(&site.page_of(new)),
        title_element(words::MOVED, site.name.as_deref()),
    ]);
    let link = el("p").child(el("a").with("href", &way).text(words::MOVED));
    document(&format!("lang=\"{}\"", words::LANG), &head, &lines([link]))
}
