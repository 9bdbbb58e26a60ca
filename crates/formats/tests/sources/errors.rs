//! What is refused, with what its reader is told.

use serde_json::{Value, json};
use standfirst_formats::{Asked, Format, Refusal, TranslateError, translate};

use super::{MEANS, at, changed, read};

fn error(json: Value, format: Option<Format>, item: Option<&str>) -> TranslateError {
    let asked = Asked { format, item, ..at("https://a.example/story.json") };
    match read(&json, &asked) {
        Err(error) => error,
        Ok(reading) => panic!("{reading:?}"),
    }
}

#[test]
fn every_error_has_its_code_and_sentence() {
    let rest = |code: &str, status: u16| json!({"code": code, "message": "No way.", "data": {"status": status}});
    let ghost = |kind: &str| json!({"errors": [{"message": "No way.", "type": kind}]});
    let cases = [
        (error(json!(null), None, None), "empty", "This story has no text yet."),
        (error(json!([]), None, None), "not-found", "There is no story at this address."),
        (error(json!({"a": 1}), None, None), "shape", "This file is in none of the formats that we can read."),
        (
            error(json!({"a": 1}), Some(Format::WordPress), None),
            "shape",
            "This file is not a WordPress post as we can read it: title: expected a value, found nothing.",
        ),
        (
            error(json!({"title": {"rendered": 1}}), Some(Format::WordPress), None),
            "shape",
            "This file is not a WordPress post as we can read it: title.rendered: expected text, found 1.",
        ),
        (
            error(rest("rest_post_invalid_id", 404), None, None),
            "not-found",
            "The site did not send the story (error 404): “No way.”.",
        ),
        (
            error(rest("rest_forbidden", 401), None, None),
            "protected",
            "The site did not send the story (error 401): “No way.”.",
        ),
        (
            error(rest("rest_invalid_param", 400), None, None),
            "http",
            "The site did not send the story (error 400): “No way.”.",
        ),
        (
            error(ghost("NotFoundError"), None, None),
            "not-found",
            "The site did not send the story (error 404): “No way.”.",
        ),
        (error(ghost("InternalServerError"), None, None), "http", "The site did not send the story: “No way.”."),
        (
            error(json!({"format": "standfirst/2", "headline": "x"}), None, None),
            "version",
            "This story is written in standfirst/2, which is newer than this viewer.",
        ),
    ];
    for (error, code, sentence) in cases {
        assert_eq!((error.code(), error.sentence().as_str()), (code, sentence));
        assert!(error.advice().ends_with('.'), "{error}");
    }
}

#[test]
fn what_is_no_json_says_so() {
    let code = |text| translate(text, &at(""), MEANS).map_err(|error| error.code()).err();
    assert_eq!((code("<html>"), code("{"), code("")), (Some("not-json"), Some("not-json"), Some("not-json")));
}

#[test]
fn an_object_with_a_message_may_be_a_story() {
    let json = changed("wordpress-post", json!({"code": "x", "message": "y"}));
    assert!(read(&json, &at("https://a.example/")).is_ok());
}

#[test]
fn a_protected_post_is_protected() {
    let json = changed("wordpress-post", json!({"content": {"rendered": "", "protected": true}}));
    assert_eq!(error(json, None, None), TranslateError::Protected);
}

#[test]
fn a_long_message_is_cut() {
    let json = json!({"code": "rest_x", "message": "x".repeat(1000), "data": null});
    let TranslateError::Refused(Refusal { status: None, said }) = error(json, None, None) else { panic!() };
    assert!(said.chars().count() <= 63, "{said}");
}
