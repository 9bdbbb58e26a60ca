//! Whatever hostile text stands in a file, what is drawn of it is elements and attributes that the viewer makes anyway,
//! and addresses of the few schemes that a reader may follow. `tests/fixtures/payloads.json` holds the texts by family,
//! after those that are public: handlers, schemes, svg, mutation, clobbering and others.
//! `tests/browser/hostile.rs` puts them through the built page.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests: what panics fails its test"
)]

#[path = "../views/allowed.rs"]
mod allowed;
mod fragments;
#[expect(dead_code, reason = "the tests of the views ask more of a page than these")]
#[path = "../views/html.rs"]
mod html;
mod strings;

use html::Html;
use leptos::prelude::RenderHtml;
use standfirst::view::{self, RenderContext};
use standfirst_article::{Article, FormatDates, Lang, Listing, Provider, Timestamp};
use standfirst_testing::payloads;

/// Writes no date.
struct NoDates;

impl FormatDates for NoDates {
    fn date(&self, _: &Timestamp, _: Option<&Lang>) -> Option<String> {
        None
    }
}

fn drawn_story(article: &Article) -> Html {
    let context = RenderContext::new(&NoDates, article.lang.as_ref(), &Provider::ALL);
    Html::read(&view::story(&context, article).to_html())
}

fn drawn_list(listing: &Listing) -> Html {
    let context = RenderContext::new(&NoDates, None, &Provider::ALL);
    Html::read(&view::list(&context, listing, None).to_html())
}

/// Fails where something is drawn that is not on the list, or not well-formed.
fn assert_harmless(page: &Html, what: &str) {
    assert_eq!(allowed::faults(page), Vec::<String>::new(), "{what}");
}
