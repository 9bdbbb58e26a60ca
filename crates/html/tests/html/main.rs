//! Tests of the conversion of HTML to blocks, as `docs/html.md` describes it.

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

/// Converts a body, with a headline that nothing repeats.
fn read(html: &str) -> Body {
    read_body(html, &Html5ever, "Nothing here repeats this")
}

/// The blocks of a body without headings, as JSON of format 1.
fn blocks(html: &str) -> Value {
    let body = read(html);
    assert_eq!(body.sections, [], "{html}");
    written(&body.lead)
}

/// Serializes a value of the model.
fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_else(|error| panic!("{error}"))
}

/// The notes about a body, as printed to the console.
fn notes(html: &str) -> Vec<String> {
    read(html).notes.into_iter().map(|note| note.found).collect()
}

#[test]
fn nothing_becomes_nothing() {
    for html in ["", " \n ", "<p></p>", "<div><span></span><b> </b></div>", "<!-- nothing -->", "<p>&nbsp;</p>"] {
        assert_eq!(blocks(html), json!([]), "{html}");
    }
}
