//! What a head says to others: previews, search engines, feed readers.

use standfirst::view::element::{Element, el};

use super::{
    super::{place::Place, site::oembed_path},
    About, lines, open_graph,
};

/// The head of a story's page.
pub(super) fn of_story(about: &About<'_>) -> String {
    let About { place, article, .. } = about;
    let site = article.site.as_ref().map(|site| site.name.as_str()).or(place.site.name.as_deref());
    let oembed = el("link")
        .with("rel", "alternate")
        .with("type", "application/json+oembed")
        .with("href", &place.site.base.join(&oembed_path(about.slug)))
        .with("title", &article.headline);
    let first = [titled(&article.headline, site), description(&about.description), canonical(&about.canonical)];
    lines(
        first
            .into_iter()
            .chain(open_graph::of_story(about, site))
            .chain(feeds(place))
            .chain([oembed])
            .chain(signs(place)),
    )
}

/// The head of a page that is no story's: what it is called, its title and address, and what only it has.
pub(super) fn of_list(place: &Place<'_>, title: &str, more: impl IntoIterator<Item = Element>) -> String {
    let site = place.site;
    let name = site.name.as_deref().filter(|name| *name != title);
    let first = [titled(title, name), description(title), canonical(&place.address())];
    let graph = [
        open_graph::property("og:title", title),
        open_graph::property("og:type", "website"),
        open_graph::property("og:url", &place.address()),
        open_graph::property("og:site_name", &site.title),
        el("meta").with("name", "twitter:card").with("content", "summary"),
    ];
    lines(first.into_iter().chain(more).chain(graph).chain(feeds(place)).chain(signs(place)))
}

/// The title of a page: “Headline · Site”.
pub(super) fn titled(title: &str, site: Option<&str>) -> Element {
    let title = title.trim();
    el("title").text(&site.map_or_else(|| title.to_owned(), |site| [title, " · ", site].concat()))
}

pub(super) fn canonical(address: &str) -> Element {
    el("link").with("rel", "canonical").with("href", address)
}

fn description(text: &str) -> Element {
    el("meta").with("name", "description").with("content", text)
}

/// Where the site can be followed.
fn feeds(place: &Place<'_>) -> [Element; 2] {
    let feed = |media_type, path| {
        el("link")
            .with("rel", "alternate")
            .with("type", media_type)
            .with("href", &place.file(path))
            .with("title", &place.site.title)
    };
    [feed("application/atom+xml", "feed.xml"), feed("application/feed+json", "feed.json")]
}

/// The sign in a browser's tab, and what the site is as an application.
pub(super) fn signs(place: &Place<'_>) -> Vec<Element> {
    let viewer = &place.site.viewer;
    let icon = viewer.index.icon.iter().map(|icon| {
        let link = el("link").with("rel", "icon").with("href", &place.file(&icon.href));
        link.maybe_with("type", icon.media_type.as_deref())
    });
    let manifest =
        viewer.manifest.iter().map(|name| el("link").with("rel", "manifest").with("href", &place.file(name)));
    icon.chain(manifest).collect()
}
