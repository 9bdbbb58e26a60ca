//! Tests of the formats of other systems: conversion, detection and errors. `docs/sources.md` describes the formats;
//! the fixtures were written for these tests after the documented shapes.

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
use standfirst_formats::{Env, Reading, Request, StoryOrList, TranslateError, Translation, translate};
use standfirst_native::{Html5ever, NativeUrls};
use standfirst_testing::generate;

type Outcome = Result<(), TranslateError>;

const MEANS: Env<'static> = Env { html: &Html5ever, urls: &NativeUrls };

/// A request with nothing but an address.
fn at(address: &str) -> Request<'_> {
    Request { address, format: None, item: None }
}

fn read(json: &Value, asked: &Request<'_>) -> Result<Reading<Translation>, TranslateError> {
    translate(&json.to_string(), asked, MEANS)
}

/// The story, and the notes.
fn story(json: Value, asked: &Request<'_>) -> Result<(Article, Vec<String>), TranslateError> {
    let Reading { value, notes } = read(&json, asked)?;
    let StoryOrList::Story(article) = value.content else { panic!("a list: {value:?}") };
    Ok((*article, notes.iter().map(ToString::to_string).collect()))
}

/// The list.
fn list(json: Value, asked: &Request<'_>) -> Result<Listing, TranslateError> {
    match read(&json, asked)?.value.content {
        StoryOrList::List(listing) => Ok(listing),
        StoryOrList::Story(article) => panic!("a story: {article:?}"),
    }
}

/// Loads a fixture.
fn fixture(name: &str) -> Value {
    let path = standfirst_testing::root().join(format!("tests/fixtures/sources/{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A fixture with members added or replaced.
fn changed(name: &str, members: Value) -> Value {
    let mut json = fixture(name);
    let Value::Object(members) = members else { panic!("{members}") };
    json.as_object_mut().unwrap().extend(members);
    json
}
