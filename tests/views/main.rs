//! What is seen, as the HTML that views are natively, read back as a browser reads it.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests: what panics fails its test"
)]

mod allowed;
mod blocks;
mod comments;
mod components;
mod failures;
mod foot;
mod head;
mod headings;
mod hostile;
mod html;
mod links;
mod lists;
mod marks;
mod media;
mod notes;
mod onward;
mod pictures;
mod written;

use html::Html;
use leptos::prelude::{IntoView, RenderHtml};
use standfirst::view::{RenderContext, element::Element, story};
use standfirst_article::{Article, FormatDates, Lang, Provider, Timestamp};
use standfirst_formats::read_article;
use standfirst_testing::generate;

#[test]
fn components_are_erased() {
    let erased = cfg!(erase_components);
    assert!(erased, "RUSTFLAGS takes the place of the flags in .cargo/config.toml: views are not what the viewer has");
}

/// Writes every date in the same known way.
struct Dates;

impl FormatDates for Dates {
    fn date(&self, at: &Timestamp, lang: Option<&Lang>) -> Option<String> {
        Some(format!("[{at} in {}]", lang.map_or("none", Lang::as_str)))
    }
}

fn written(element: Element) -> Html {
    let html = element.to_html();
    assert!(!html.contains("<!"), "a comment: {html}");
    Html::read(&html)
}

fn drawn(article: &Article) -> Html {
    written(story(&RenderContext::new(&Dates, article.lang.as_ref(), &Provider::ALL), article))
}

/// What a component shows. Between its nodes Leptos leaves markers.
fn shown(component: impl IntoView) -> Html {
    Html::read(&component.to_html().replace("<!>", ""))
}

/// A context for drawing what is no story.
fn context() -> RenderContext<'static> {
    RenderContext::new(&Dates, None, &Provider::ALL)
}

/// The story of this JSON, drawn.
fn told(article: &serde_json::Value) -> Html {
    drawn(&read_article(&article.to_string()).unwrap().value)
}

/// The smallest story with these blocks, drawn.
fn told_of(blocks: &serde_json::Value) -> Html {
    told(&serde_json::json!({"headline": "A headline", "lead": blocks}))
}
