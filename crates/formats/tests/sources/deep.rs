//! Deep, long and repetitive files: read in little stack, and in time that grows with their size.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use standfirst_formats::{Found, read_article};

use super::{at, read};

const ADDRESS: &str = "https://a.example/x.json";

/// The story that is found, once it was written and read again, which 128 levels of JSON allow.
fn survives(json: &Value) {
    let Found::Story(article) = read(json, &at(ADDRESS)).unwrap().value.found else { panic!("a list") };
    let again = read_article(&serde_json::to_string(&article).unwrap()).unwrap();
    assert_eq!(again.value, *article);
}

fn words_of(json: &Value) -> String {
    let Found::Story(article) = read(json, &at(ADDRESS)).unwrap().value.found else { panic!("a list") };
    let mut words = String::new();
    article.each_text(&mut |text| {
        words.push_str(text);
        words.push(' ');
    });
    words
}

#[test]
fn lists_of_editor_js_may_be_as_deep_as_json() {
    let item = (0..55).rev().fold(json!([]), |items, at| json!([{"content": format!("w{at}"), "items": items}]));
    let json = json!({"blocks": [{"type": "list", "data": {"style": "unordered", "items": item}}]});
    survives(&json);
    let words = words_of(&json);
    assert!((0..55).all(|at| words.contains(&format!("w{at} "))), "{words}");
}

#[test]
fn toggles_may_hold_toggles() {
    let blocks: Vec<_> = (0..20_000)
        .map(|at| json!({"type": "toggle", "data": {"text": format!("w{at}"), "items": 60_000}}))
        .chain([json!({"type": "paragraph", "data": {"text": "end"}})])
        .collect();
    let json = json!({"blocks": blocks});
    survives(&json);
    let words = words_of(&json);
    let words: BTreeSet<&str> = words.split(' ').collect();
    assert!((0..20_000).all(|at| words.contains(format!("w{at}").as_str())) && words.contains("end"));
}

#[test]
fn items_of_portable_text_may_have_any_level() {
    let item = |level: u32| json!({"_type": "block", "listItem": "bullet", "level": level, "children": [{"_type": "span", "text": format!("w{level}")}]});
    let json = Value::Array((1..300).chain([4_000_000_000, 1]).map(item).collect());
    survives(&json);
    let words = words_of(&json);
    assert!((1..300).all(|level| words.contains(&format!("w{level} "))), "{words}");
}

#[test]
fn a_span_may_have_thousands_of_marks() {
    let marks: Vec<_> = (0..5_000).map(|at| ["strong", "em", "sub", "x"][at % 4]).collect();
    survives(&json!([{"_type": "block", "children": [{"_type": "span", "text": "x", "marks": marks}]}]));
}

#[test]
fn a_feed_may_have_as_many_authors_as_items() {
    let authors: Vec<_> = (0..4_000).map(|at| json!({"name": format!("author {at}")})).collect();
    let items: Vec<_> = (0..4_000).map(|id| json!({"id": id, "content_text": "x"})).collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": "x".repeat(4_000), "authors": authors, "items": items,
    });
    let Found::List(listing) = read(&feed, &at(ADDRESS)).unwrap().value.found else { panic!("a story") };
    assert_eq!(listing.teasers.len(), 4_000);
}

#[test]
fn graphs_may_hold_graphs_and_updates_updates() {
    let article = json!({"@type": "NewsArticle", "headline": "x", "articleBody": "y"});
    survives(&(0..60).fold(article.clone(), |inside, _| json!({"@graph": [inside]})));
    survives(&(0..120).fold(article, |inside, _| json!({"@type": "WebPage", "mainEntity": inside})));
    let updates = (0..60).fold(json!([]), |inside, _| {
        json!([{"headline": "x", "articleBody": "y", "datePublished": "2025-01-01", "liveBlogUpdate": inside}])
    });
    survives(&json!({"@type": "LiveBlogPosting", "headline": "x", "liveBlogUpdate": updates}));
    let url = (0..120).fold(json!("https://a.example/"), |inside, _| json!({"url": inside}));
    survives(&json!({"@type": "NewsArticle", "headline": "x", "articleBody": "y", "url": url}));
}
