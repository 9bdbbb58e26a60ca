//! Formats that sites serve already: what becomes of each, which is taken for which, and what is refused. The formats
//! are described in `docs/sources.md`; the fixtures were written for these tests after the shapes that are documented.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "helpers of tests: what panics fails its test, and a value reads better than a reference to one"
)]

mod deep;
mod editor_js;
mod errors;
mod ghost;
mod hero;
mod hostile;
mod json_feed;
mod kept;
mod listing;
mod portable_text;
mod readability;
mod schema;
mod sniff;
mod standfirst_1;
mod wordpress;
mod wordpress_lists;

use serde_json::Value;
use standfirst_article::{Article, Listing};
use standfirst_formats::{Asked, Found, Means, Reading, TranslateError, Translation, translate};
use standfirst_native::{Html5ever, NativeUrls};
use standfirst_testing::generate;

type Outcome = Result<(), TranslateError>;

const MEANS: Means<'static> = Means { html: &Html5ever, urls: &NativeUrls };

/// What is asked where nothing is known but the address.
fn at(address: &str) -> Asked<'_> {
    Asked { address, format: None, item: None }
}

fn read(json: &Value, asked: &Asked<'_>) -> Result<Reading<Translation>, TranslateError> {
    translate(&json.to_string(), asked, MEANS)
}

/// The story that is found, and what was noted.
fn story(json: Value, asked: &Asked<'_>) -> Result<(Article, Vec<String>), TranslateError> {
    let Reading { value, notes } = read(&json, asked)?;
    let Found::Story(article) = value.found else { panic!("a list: {value:?}") };
    Ok((*article, notes.iter().map(ToString::to_string).collect()))
}

/// The list that is found.
fn list(json: Value, asked: &Asked<'_>) -> Result<Listing, TranslateError> {
    match read(&json, asked)?.value.found {
        Found::List(listing) => Ok(listing),
        Found::Story(article) => panic!("a story: {article:?}"),
    }
}

/// The file of one of the fixtures.
fn fixture(name: &str) -> Value {
    let path = standfirst_testing::root().join(format!("tests/fixtures/sources/{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A fixture with other members beside its own, or in place of these.
fn changed(name: &str, members: Value) -> Value {
    let mut json = fixture(name);
    let Value::Object(members) = members else { panic!("{members}") };
    json.as_object_mut().unwrap().extend(members);
    json
}
