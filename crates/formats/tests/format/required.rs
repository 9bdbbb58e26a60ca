//! What an article must have. Without it there is an error with the exact place.

use serde_json::{Value, json};
use standfirst_formats::FormatError;

use super::{article_with, read};

/// Fails unless the whole article is refused with this sentence about its shape.
fn refused(article: &Value, sentence: &str) {
    match read(article) {
        Err(FormatError::Shape(fault)) => assert_eq!(fault.to_string(), sentence),
        other => panic!("{article} became {other:?}"),
    }
}

#[test]
fn an_article_is_an_object() {
    refused(&json!(null), "the file: expected an object, found null");
    refused(&json!([{"headline": "x"}]), "the file: expected an object, found an array");
    refused(&json!("x"), "the file: expected an object, found “x”");
}

#[test]
fn a_headline_is_text() {
    refused(&json!({"lead": ["x"]}), "headline: expected a value, found nothing");
    refused(&json!({"lead": ["x"], "headline": null}), "headline: expected a value, found nothing");
    refused(&article_with(json!({"headline": 7})), "headline: expected text, found 7");
    refused(&article_with(json!({"headline": ["x"]})), "headline: expected text, found an array");
    refused(&article_with(json!({"headline": true})), "headline: expected text, found true");
}

#[test]
fn a_lead_is_an_array() {
    refused(&article_with(json!({"lead": "x"})), "lead: expected an array, found “x”");
    refused(&article_with(json!({"lead": {"quote": {}}})), "lead: expected an array, found an object");
}

#[test]
fn sections_are_an_array_of_objects() {
    refused(&article_with(json!({"sections": {}})), "sections: expected an array, found an object");
    refused(&article_with(json!({"sections": ["x"]})), "sections[0]: expected an object, found “x”");
}

#[test]
fn sections_have_a_heading_and_an_array_of_blocks() {
    let good = json!({"heading": "x", "blocks": ["y"]});
    let sections = |wrong| article_with(json!({"sections": [good, good, wrong]}));
    refused(&sections(json!({"blocks": []})), "sections[2].heading: expected a value, found nothing");
    refused(
        &sections(json!({"heading": 1.5})),
        "sections[2].heading: expected text, or an array of text and marks, found a number with a fraction",
    );
    refused(&sections(json!({"heading": "x", "blocks": "y"})), "sections[2].blocks: expected an array, found “y”");
}

#[test]
fn long_texts_are_cut_in_the_error() {
    let sentence = format!("lead: expected an array, found “{}…”", "é".repeat(60));
    refused(&article_with(json!({"lead": "é".repeat(61)})), &sentence);
}
