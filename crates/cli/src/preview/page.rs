//! The viewer's page with the live-reload script, and a feed with the one story.

use serde_json::json;

use super::{ServerState, shown::Shown};

/// The live-reload script.
pub(super) const SCRIPT: &str = include_str!("preview.js");

/// Adds the live-reload script. The page's policy allows scripts of this origin, and no inline ones.
pub(super) fn page(html: &str, version: u64) -> String {
    let script = format!("<script type=\"module\" src=\"preview.js?shown={version}\"></script></head>");
    html.replacen("</head>", &script, 1)
}

/// The list that the viewer reads, a JSON Feed with this story only.
pub(super) fn feed(state: &ServerState, shown: &Shown) -> String {
    let item = json!({ "id": state.slug.as_str(), "url": address(state), "title": shown.headline, "content_text": "" });
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Preview", "items": [item] }).to_string()
}

/// The story's address in the viewer.
pub(super) fn address(state: &ServerState) -> String {
    format!("/?article={}", state.slug.as_str())
}
