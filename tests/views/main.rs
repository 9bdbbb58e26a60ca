//! What is seen, as the HTML that views are natively, read back as a browser reads it.

#![cfg(not(target_arch = "wasm32"))]

// Each for tests alone, where clippy lets a failure be a panic.
#[cfg(test)]
mod allowed;
#[cfg(test)]
mod blocks;
#[cfg(test)]
mod comments;
#[cfg(test)]
mod failures;
#[cfg(test)]
mod foot;
#[cfg(test)]
#[path = "../generate/mod.rs"]
mod generate;
#[cfg(test)]
mod head;
#[cfg(test)]
mod headings;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod html;
#[cfg(test)]
mod links;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod marks;
#[cfg(test)]
mod media;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod onward;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod written;

use html::Html;
use standfirst::{
    formats::read_article,
    model::{Article, Formats, Lang, Provider, Timestamp},
    view::{Context, markup::Markup, story},
};

/// Writes every date in the same known way.
struct Dates;

impl Formats for Dates {
    fn date(&self, at: &Timestamp, lang: Option<&Lang>) -> Option<String> {
        Some(format!("[{at} in {}]", lang.map_or("none", Lang::as_str)))
    }
}

fn written(markup: Markup) -> Html {
    Html::read(&markup.into_drawing().to_string())
}

fn drawn(article: &Article) -> Html {
    written(story(&Context::new(&Dates, article.lang.as_ref(), &Provider::ALL), article))
}

/// The story of this JSON, drawn.
#[cfg(test)]
fn told(article: &serde_json::Value) -> Html {
    drawn(&read_article(&article.to_string()).unwrap().value)
}

/// The smallest story with these blocks, drawn.
#[cfg(test)]
fn told_of(blocks: &serde_json::Value) -> Html {
    told(&serde_json::json!({"headline": "A headline", "lead": blocks}))
}
