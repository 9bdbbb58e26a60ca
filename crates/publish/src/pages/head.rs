//! `head` of a page: title, metadata, feeds, icon.

use standfirst::view::element::{Element, el};

use super::{
    super::{page_location::PageLocation, site::oembed_path},
    StoryMetadata, lines, open_graph,
};

/// `head` lines of a story's page.
pub(super) fn of_story(metadata: &StoryMetadata<'_>) -> String {
    let StoryMetadata { location, article, .. } = metadata;
    let site = article.site.as_ref().map(|site| site.name.as_str()).or(location.site.name.as_deref());
    let oembed = el("link")
        .with("rel", "alternate")
        .with("type", "application/json+oembed")
        .with("href", &location.site.base.join(&oembed_path(metadata.slug)))
        .with("title", &article.headline);
    let first =
        [title_element(&article.headline, site), description(&metadata.description), canonical(&metadata.canonical)];
    lines(
        first
            .into_iter()
            .chain(open_graph::of_story(metadata, site))
            .chain(feeds(location))
            .chain([oembed])
            .chain(icon_links(location)),
    )
}

/// `head` lines of a list: title, canonical URL, `more` lines of the page's own, Open Graph, feeds and icon.
pub(super) fn of_list(location: &PageLocation<'_>, title: &str, more: impl IntoIterator<Item = Element>) -> String {
    let site = location.site;
    let name = site.name.as_deref().filter(|name| *name != title);
    let first = [title_element(title, name), description(title), canonical(&location.url())];
    let graph = [
        open_graph::property("og:title", title),
        open_graph::property("og:type", "website"),
        open_graph::property("og:url", &location.url()),
        open_graph::property("og:site_name", &site.title),
        el("meta").with("name", "twitter:card").with("content", "summary"),
    ];
    lines(first.into_iter().chain(more).chain(graph).chain(feeds(location)).chain(icon_links(location)))
}

/// `title` of a page: “Headline · Site”.
pub(super) fn title_element(title: &str, site: Option<&str>) -> Element {
    let title = title.trim();
    el("title").text(&site.map_or_else(|| title.to_owned(), |site| [title, " · ", site].concat()))
}

pub(super) fn canonical(address: &str) -> Element {
    el("link").with("rel", "canonical").with("href", address)
}

fn description(text: &str) -> Element {
    el("meta").with("name", "description").with("content", text)
}

/// Links to the feeds.
fn feeds(location: &PageLocation<'_>) -> [Element; 2] {
    let feed = |media_type, path| {
        el("link")
            .with("rel", "alternate")
            .with("type", media_type)
            .with("href", &location.href(path))
            .with("title", &location.site.title)
    };
    [feed("application/atom+xml", "feed.xml"), feed("application/feed+json", "feed.json")]
}

/// Links to the icon and the web app manifest.
pub(super) fn icon_links(location: &PageLocation<'_>) -> Vec<Element> {
    let viewer = &location.site.viewer;
    let icon = viewer.index.icon.iter().map(|icon| {
        let link = el("link").with("rel", "icon").with("href", &location.href(&icon.href));
        link.maybe_with("type", icon.media_type.as_deref())
    });
    let manifest =
        viewer.manifest.iter().map(|name| el("link").with("rel", "manifest").with("href", &location.href(name)));
    icon.chain(manifest).collect()
}
