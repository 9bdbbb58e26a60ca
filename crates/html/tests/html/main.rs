//! HTML to blocks: what becomes of what, and what is left out. `docs/html.md` is the list of it.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "helpers of tests: what panics fails its test, and a value reads better than a reference to one"
)]

mod boxes;
mod captions;
mod cards;
mod code;
mod credits;
mod footnotes;
mod galleries;
mod headings;
mod kept;
mod languages;
mod limits;
mod lists;
mod marks;
mod paragraphs;
mod pictures;
mod players;
mod properties;
mod quotes;
mod recordings;
mod running_text;
mod scripts;
mod shortcodes;
mod tables;
mod unwanted;

use serde_json::{Value, json};
use standfirst_html::{Body, read_body};
use standfirst_native::Html5ever;
use standfirst_testing::generate;
use standfirst_testing::html_cases;

/// Reads a body below a headline that nothing repeats.
fn read(html: &str) -> Body {
    read_body(html, &Html5ever, "Nothing here repeats this")
}

/// The blocks of a body without headings, as format 1 writes them, where text without marks is a string.
fn blocks(html: &str) -> Value {
    let body = read(html);
    assert_eq!(body.sections, [], "{html}");
    written(&body.lead)
}

/// A value of the model in JSON.
fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_else(|error| panic!("{error}"))
}

/// What the console is told about a body.
fn notes(html: &str) -> Vec<String> {
    read(html).notes.into_iter().map(|note| note.found).collect()
}

#[test]
fn nothing_becomes_nothing() {
    for html in ["", " \n ", "<p></p>", "<div><span></span><b> </b></div>", "<!-- nothing -->", "<p>&nbsp;</p>"] {
        assert_eq!(blocks(html), json!([]), "{html}");
    }
}
