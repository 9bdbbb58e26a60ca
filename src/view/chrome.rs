//! What stands around every page: the way home above, the owner's links below.

use standfirst_settings::{
    config::{Config, Home},
    words,
};

use super::{
    Links,
    element::{Element, el, part},
};

/// The site's name or sign, leading home.
pub fn site_header(links: Links<'_>, config: &Config) -> Element {
    let link = match &config.home {
        Some(Home { name, url, logo }) => {
            let sign =
                logo.as_ref().map(|logo| el("img").with("alt", "").with("height", "32").with("src", logo.as_str()));
            let url = url.as_ref().map_or("?", |url| url.as_str());
            links.anchor(url).children(sign).child(el("bdi").text(name))
        }
        None => links.anchor("?").with("lang", words::LANG).text(words::ALL_STORIES),
    };
    part("header", "site-header").child(part("p", "home").child(link))
}

/// The owner's links and the feed.
pub fn site_footer(links: Links<'_>, config: &Config, feed: &str) -> Element {
    let owners = config.links.iter().map(|link| el("li").child(links.anchor(link.url.as_str()).text(&link.name)));
    let feed = el("li").child(el("a").with("href", feed).with("type", "application/feed+json").text(words::FEED));
    part("footer", "site-footer").with("lang", words::LANG).child(
        el("nav").with("aria-label", words::SITE).child(el("ul").with("role", "list").children(owners).child(feed)),
    )
}
