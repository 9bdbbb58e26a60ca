//! What a host shows where there is no page.

use standfirst::view::{
    self, Links,
    element::{RenderHtml, el, part},
};
use standfirst_settings::words;

use super::{
    super::{Site, place::Place},
    head::{signs, titled},
    lines, sheets,
    shell::{document, opening},
    story::footer,
};

/// The page that hosts show in place of one that is not there, at whatever depth: its addresses begin with the site's
/// path.
pub fn not_found(site: &Site) -> String {
    let place = Place::anywhere(site);
    let config = place.config();
    let robots = el("meta").with("name", "robots").with("content", "noindex");
    let lines_of_head = [titled(words::NOT_HERE, site.name.as_deref()), robots];
    let head = lines(lines_of_head.into_iter().chain(signs(&place)));
    let main = part("main", "error")
        .with("id", "sf-main")
        .with("data-code", "not-found")
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .child(el("h1").text(words::NOT_HERE))
        .child(part("p", "error-advice").text(words::NOT_HERE_ADVICE))
        .child(el("p").child(el("a").with("href", &place.file("")).text(words::ALL_STORIES)));
    let lead = |own: &str| place.link(own);
    let links = Links::resolved(&lead);
    let header = view::site_header(links, &config);
    let app = el("div").child(header).child(main).child(footer(links, &place, &config));
    let body = el("div").with("id", "app").child(app).to_html();
    let attributes = format!(r#"lang="{}" dir="ltr" data-state="failed" data-theme="auto""#, words::LANG);
    let paper = lines(sheets::for_paper(&place).map(|href| sheets::on_paper(&href)));
    document(&attributes, &[opening(&place), head, sheets::of_list(&place)].concat(), &[&body, "\n", &paper].concat())
}
