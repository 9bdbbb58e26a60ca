//! JSON, format 1 and feeds: what is read, what is refused and where, what is passed over. The format
//! is described in `docs/article-format.md`.

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

/// The smallest article, with further members.
fn article_with(members: Value) -> Value {
    let mut article = json!({"format": "standfirst/1", "headline": "A headline", "lead": ["A paragraph."]});
    if let (Value::Object(article), Value::Object(members)) = (&mut article, members) {
        article.extend(members);
    }
    article
}

/// The smallest article, with this block in place of its paragraph.
fn article_of(block: Value) -> Value {
    article_with(json!({"lead": [block]}))
}

fn read(article: &Value) -> Result<Reading<Article>, FormatError> {
    read_article(&article.to_string())
}

/// What the reader of the console is told: the places, and what is there in place of what.
fn said(notes: &[Fault]) -> Vec<String> {
    notes.iter().map(ToString::to_string).collect()
}
