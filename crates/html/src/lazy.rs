//! Pictures that wait until they are scrolled to: where scripts find their address, and the copies for readers
//! without script.

use standfirst_article::MediaUrl;

use super::{Element, Node};

/// Where the address of a picture stands, the best first.
const ADDRESSES: [&str; 7] =
    ["data-lazy-src", "data-src", "data-original", "data-orig-src", "data-lazy", "src", "data-large-file"];

/// Where the addresses of its other sizes stand.
const SETS: [&str; 3] = ["data-lazy-srcset", "data-srcset", "srcset"];

/// The address of a picture; `None` for one that has only a placeholder.
pub(super) fn address(image: &Element) -> Option<MediaUrl> {
    let values = ADDRESSES.iter().filter_map(|name| image.attribute(name));
    values.filter(|value| !is_placeholder(value)).find_map(MediaUrl::parse)
}

/// The other sizes of a picture, as they were written.
pub(super) fn set(element: &Element) -> Option<&str> {
    SETS.iter().find_map(|name| element.attribute(name)).filter(|set| !set.starts_with("data:"))
}

/// Whether a picture is followed by its copy for readers without script, which is then the one that counts.
pub(super) fn is_copied(element: &Element, after: Option<&[Node]>) -> bool {
    if !matches!(element.name.as_str(), "img" | "picture") {
        return false;
    }
    let is_blank = |node: &&Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    let next = after.into_iter().flatten().find(|node| !is_blank(node));
    let Some(Node::Element(next)) = next else { return false };
    next.name == "noscript" && holds_picture(next, 3) && is_waiting(element)
}

fn is_waiting(element: &Element) -> bool {
    let image =
        if element.name == "picture" { element.elements().find(|inner| inner.name == "img") } else { Some(element) };
    image.is_none_or(|image| {
        ADDRESSES.iter().filter(|name| name.starts_with("data-")).any(|name| image.attribute(name).is_some())
            || image.attribute("src").is_none_or(is_placeholder)
            || image.attribute("class").is_some_and(|class| class.contains("lazy"))
    })
}

fn holds_picture(element: &Element, depth: usize) -> bool {
    let is_picture = |inner: &Element| inner.name == "img" && !super::picture::is_pixel(inner);
    element.elements().any(|inner| is_picture(inner) || depth > 0 && holds_picture(inner, depth - 1))
}

/// Names of files that stand in until the picture is there.
const PLACEHOLDERS: [&str; 8] =
    ["blank.gif", "spacer.gif", "placeholder.", "transparent.gif", "transparent.png", "1x1.", "lazy.png", "lazyload."];

fn is_placeholder(address: &str) -> bool {
    let name = address.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    address.trim().is_empty()
        || address.trim_start().starts_with("data:")
        || address.contains(['{', '<'])
        || PLACEHOLDERS.iter().any(|placeholder| name.starts_with(placeholder))
}
