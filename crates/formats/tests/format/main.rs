//! Tests of JSON, format 1 and feeds: what is decoded, refused, or passed over. `docs/article-format.md` describes the
//! format.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "helpers of tests: what panics fails its test, and a value reads better than a reference to one"
)]

mod any_json;
mod empty;
mod feed;
mod ids;
mod json;
mod kept;
mod optional;
mod place;
mod read;
mod required;
mod round_trip;
mod safe_urls;
mod unknown;
mod version;
mod wrong;

use serde_json::{Value, json};
use standfirst_article::{Article, Fault};
use standfirst_formats::{FormatError, Reading, read_article};
use standfirst_testing::generate;
use standfirst_testing::kept as fixtures;

type Outcome = Result<(), FormatError>;

/// A minimal article with additional members.
fn article_with(members: Value) -> Value {
    let mut article = json!({"format": "standfirst/1", "headline": "A headline", "lead": ["A paragraph."]});
    if let (Value::Object(article), Value::Object(members)) = (&mut article, members) {
        article.extend(members);
    }
    article
}

/// A minimal article with this block as its text.
fn article_of(block: Value) -> Value {
    article_with(json!({"lead": [block]}))
}

fn read(article: &Value) -> Result<Reading<Article>, FormatError> {
    read_article(&article.to_string())
}

/// The notes as printed to the console: path, expected and found.
fn said(notes: &[Fault]) -> Vec<String> {
    notes.iter().map(ToString::to_string).collect()
}
