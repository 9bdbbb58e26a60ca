//! Marks within running text as the elements that say what they are.

use serde_json::{Value, json};

use super::{html::Html, told_of};

/// A paragraph with one mark.
fn marked(mark: &Value) -> Html {
    told_of(&json!([["a ", mark, " c"]])).part("lead").tag("p").clone()
}

#[test]
fn each_mark_has_its_element() {
    let marks = [
        ("strong", "strong"),
        ("em", "em"),
        ("code", "code"),
        ("sub", "sub"),
        ("sup", "sup"),
        ("strike", "s"),
        ("underline", "u"),
        ("mark", "mark"),
        ("kbd", "kbd"),
        ("q", "q"),
        ("cite", "cite"),
    ];
    for (mark, tag) in marks {
        let paragraph = marked(&json!({mark: "b"}));
        assert_eq!((paragraph.tag(tag).text().as_str(), paragraph.text().as_str()), ("b", "a b c"), "{mark}");
    }
    assert_eq!(marked(&json!({"break": {}})).tags("br").len(), 1);
}

#[test]
fn marks_hold_marks() {
    let paragraph = marked(&json!({"strong": ["b", {"em": {"q": "d"}}]}));
    assert_eq!(paragraph.tag("strong").tag("em").tag("q").text(), "d");
}

#[test]
fn code_is_not_translated() {
    assert_eq!(marked(&json!({"code": "b"})).tag("code").get("translate"), Some("no"));
}

#[test]
fn abbreviations_and_times_say_what_they_mean() {
    let paragraph = marked(&json!({"abbr": {"text": "nmi", "title": "nautical miles"}}));
    assert_eq!((paragraph.tag("abbr").get("title"), paragraph.text().as_str()), (Some("nautical miles"), "a nmi c"));
    let paragraph = marked(&json!({"time": {"datetime": "1988-10-31", "text": "the last day"}}));
    assert_eq!(
        (paragraph.tag("time").get("datetime"), paragraph.text().as_str()),
        (Some("1988-10-31"), "a the last day c")
    );
}

#[test]
fn a_span_has_a_language_or_a_direction() {
    let span = |span: Value| marked(&json!({"span": span})).tag("span").clone();
    assert_eq!(span(json!({"lang": "fr", "text": "b"})).attributes, [("lang".to_owned(), "fr".to_owned())]);
    assert_eq!(span(json!({"dir": "rtl", "text": "b"})).attributes, [("dir".to_owned(), "rtl".to_owned())]);
}

#[test]
fn of_an_unknown_mark_the_text_is_shown() {
    let paragraph = marked(&json!({"blink": {"text": "b"}}));
    assert_eq!((paragraph.text().as_str(), paragraph.elements().len()), ("a b c", 0));
}
