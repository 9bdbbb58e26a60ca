//! HTML pages of a site.

mod head;
mod json_ld;
mod list;
mod metadata;
mod not_found;
mod open_graph;
mod redirect;
mod sheets;
mod shell;
mod story;

pub use list::lists;
pub use not_found::not_found;
pub use redirect::redirect;
pub use story::story;

pub(super) use metadata::StoryMetadata;

use standfirst::view::element::{Element, RenderHtml};

use super::{Site, Story};

/// Serializes a story in format 1, for the viewer.
pub fn story_json(site: &Site, story: &Story) -> String {
    // Serializing cannot fail: all map keys are strings.
    serde_json::to_string(&site.in_language(&story.article)).unwrap_or_default()
}

/// Renders elements, one per line.
fn lines(elements: impl IntoIterator<Item = Element>) -> String {
    elements.into_iter().flat_map(|element| [element.to_html(), "\n".to_owned()]).collect()
}

/// Serializes JSON for a `script` element: escapes what could end the element.
fn script_json(value: &serde_json::Value) -> String {
    let mut json = String::new();
    for c in value.to_string().chars() {
        match c {
            '<' => json.push_str("\\u003c"),
            '>' => json.push_str("\\u003e"),
            '&' => json.push_str("\\u0026"),
            '\u{2028}' => json.push_str("\\u2028"),
            '\u{2029}' => json.push_str("\\u2029"),
            c => json.push(c),
        }
    }
    json
}
