//! 404 page.

use standfirst::view::{
    self, Links,
    element::{RenderHtml, el, part},
};
use standfirst_settings::words;

use super::{
    super::{Site, page_location::PageLocation},
    head::{icon_links, title_element},
    lines, sheets,
    shell::{document, first_head_lines},
    story::footer,
};

/// Renders the 404 page. Hosts serve it for URLs at any depth, so its links begin with the site's path.
pub fn not_found(site: &Site) -> String {
    let location = PageLocation::at_any_url(site);
    let config = location.config();
    let robots = el("meta").with("name", "robots").with("content", "noindex");
    let lines_of_head = [title_element(words::NOT_HERE, site.name.as_deref()), robots];
    let head = lines(lines_of_head.into_iter().chain(icon_links(&location)));
    let main = part("main", "error")
        .with("id", "sf-main")
        .with("data-code", "not-found")
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .child(el("h1").text(words::NOT_HERE))
        .child(part("p", "error-advice").text(words::NOT_HERE_ADVICE))
        .child(el("p").child(el("a").with("href", &location.href("")).text(words::ALL_STORIES)));
    let lead = |own: &str| location.viewer_link(own);
    let links = Links::resolved(&lead);
    let header = view::site_header(links, &config);
    let app = el("div").child(header).child(main).child(footer(links, &location, &config));
    let body = el("div").with("id", "app").child(app).to_html();
    let attributes = format!(r#"lang="{}" dir="ltr" data-state="failed" data-theme="auto""#, words::LANG);
    let paper = lines(sheets::print_href(&location).map(|href| sheets::print_link(&href)));
    document(
        &attributes,
        &[first_head_lines(&location), head, sheets::of_list(&location)].concat(),
        &[&body, "\n", &paper].concat(),
    )
}
