//! The viewer's page, with the script that loads it anew; and a list with the one story.

use serde_json::json;

use super::{Desk, shown::Shown};

/// The script that loads the page anew.
pub(super) const SCRIPT: &str = include_str!("preview.js");

/// The page: its policy allows scripts of this address, and none in the page itself.
pub(super) fn page(html: &str, version: u64) -> String {
    let script = format!("<script type=\"module\" src=\"preview.js?shown={version}\"></script></head>");
    html.replacen("</head>", &script, 1)
}

/// The list that the viewer reads, a JSON Feed with this story only.
pub(super) fn feed(desk: &Desk, shown: &Shown) -> String {
    let item = json!({ "id": desk.slug.as_str(), "url": address(desk), "title": shown.headline, "content_text": "" });
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Preview", "items": [item] }).to_string()
}

/// Where the story is shown, seen from the viewer.
pub(super) fn address(desk: &Desk) -> String {
    format!("/?article={}", desk.slug.as_str())
}
