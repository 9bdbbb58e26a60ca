//! Files that hold no article: nothing to read, a web page, no JSON.

use serde_json::json;
use standfirst_formats::{FormatError, Mistake, read_article};

use super::read;

#[test]
fn an_article_without_a_word_is_empty() {
    for article in [
        json!({"headline": "x"}),
        json!({"headline": "x", "lead": []}),
        json!({"headline": "x", "sections": [{"heading": "y", "blocks": []}, {"heading": "z"}]}),
        json!({"headline": " \n", "lead": ["x"]}),
    ] {
        assert_eq!(read(&article), Err(FormatError::Empty), "{article}");
    }
}

#[test]
fn one_block_in_a_section_is_enough() {
    let article = json!({"headline": "x", "sections": [{"heading": "y", "blocks": ["z"]}]});
    assert!(read(&article).is_ok());
}

#[test]
fn web_pages_are_told_apart_from_broken_json() {
    for page in ["<!doctype html>", "\u{feff}\n <html>", "<"] {
        assert_eq!(read_article(page), Err(FormatError::Html), "{page}");
    }
    assert_eq!(read_article("{\"headline\":\n <"), Err(FormatError::NotJson(Mistake { line: 2, column: 2 })));
    assert_eq!(read_article(""), Err(FormatError::NotJson(Mistake { line: 1, column: 1 })));
}
