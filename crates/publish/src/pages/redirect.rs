//! The page at the former address of a story.

use standfirst::view::element::el;
use standfirst_article::Slug;
use standfirst_settings::words;

use super::{
    super::{Site, place::Place, site::story_path},
    head::{canonical, titled},
    lines,
    shell::document,
};

/// The page at the former name of a story: it leads to the new one.
pub fn redirect(site: &Site, old: &Slug, new: &Slug) -> String {
    let place = Place::of(site, &story_path(old));
    let way = place.file(&story_path(new));
    let meta = |name, content: &str| el("meta").with(name, content);
    let head = lines([
        meta("charset", "utf-8"),
        meta("http-equiv", "refresh").with("content", &["0; url=", &way].concat()),
        meta("name", "robots").with("content", "noindex"),
        canonical(&site.page_of(new)),
        titled(words::MOVED, site.name.as_deref()),
    ]);
    let link = el("p").child(el("a").with("href", &way).text(words::MOVED));
    document(&format!("lang=\"{}\"", words::LANG), &head, &lines([link]))
}
