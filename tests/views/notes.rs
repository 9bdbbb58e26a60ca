//! Footnotes: their numbers, and the ways from mark to note and back.

use serde_json::{Value, json};

use super::{html::Html, told, told_of};

fn note(id: &str, text: &str) -> Value {
    json!({"footnotes": [{"id": id, "text": text}]})
}

/// The notes from the top: number, `id`, text with the signs that lead back.
fn notes(page: &Html) -> Vec<[String; 3]> {
    let items = page.parts("footnotes").into_iter().flat_map(|notes| notes.tags("li"));
    let get = |item: &Html, name| item.get(name).unwrap_or_default().to_owned();
    items.map(|item| [get(item, "value"), get(item, "id"), item.text()]).collect()
}

/// Where the marks lead, from the top.
fn marks(page: &Html) -> Vec<String> {
    let marks = page.parts("footnote-mark").into_iter().flat_map(|mark| mark.all("href"));
    marks.map(str::to_owned).collect()
}

#[test]
fn notes_are_numbered_as_they_are_listed_and_lead_back() {
    let page = told_of(&json!([
        ["a", {"footnote": "b"}, "b", {"footnote": "a"}, "c", {"footnote": "b"}, "d", {"footnote": "lost"}],
        {"footnotes": [{"id": "a", "text": "A.", "lang": "fr"}, {"id": "b", "text": "B."}]},
    ]));
    assert_eq!(marks(&page), ["#fn-2", "#fn-1", "#fn-2"]);
    assert_eq!(notes(&page), [["1", "fn-1", "A.↩\u{fe0e}"], ["2", "fn-2", "B.↩\u{fe0e}↩\u{fe0e}"]]);
    let list = page.part("footnotes");
    assert_eq!((list.get("role"), list.tag("ol").tags("li")[0].get("lang")), (Some("doc-endnotes"), Some("fr")));
    let backs: Vec<_> = list.tags("a").into_iter().map(|back| [back.get("href"), back.get("aria-label")]).collect();
    assert_eq!(backs[0], [Some("#fnref-1-1"), Some("Back to the text")]);
    assert_eq!(backs[2], [Some("#fnref-2-2"), Some("Back to the text, place 2")]);
}

#[test]
fn notes_inside_other_blocks_are_shown() {
    let blocks = |id: &str| json!([["x", {"footnote": id}], note(id, id)]);
    let page = told(&json!({"headline": "A headline", "lead": [
        {"details": {"summary": "x", "blocks": blocks("details")}},
        {"callout": {"blocks": [{"quote": {"blocks": blocks("quote")}}, note("callout", "callout")]}},
    ], "sections": [{"heading": "x", "blocks": [
        {"entry": {"date": "2022-09-23", "blocks": blocks("entry")}},
        {"audio": {"src": "a.mp3", "transcript": blocks("audio")}},
        {"video": {"src": "a.mp4", "transcript": blocks("video")}},
        {"pullQuote": {"blocks": blocks("pullQuote")}},
        [{"footnote": "callout"}],
    ]}]}));
    let (notes, order) = (notes(&page), ["details", "quote", "callout", "entry", "audio", "video", "pullQuote"]);
    assert_eq!(notes.len(), order.len());
    for (at, ([number, id, text], name)) in (1..).zip(notes.iter().zip(order)) {
        assert_eq!((number, id), (&at.to_string(), &format!("fn-{at}")));
        assert!(text.starts_with(name), "{text}");
    }
    assert_eq!(marks(&page), ["#fn-1", "#fn-2", "#fn-4", "#fn-5", "#fn-6", "#fn-7", "#fn-3"]);
}

#[test]
fn of_two_notes_with_one_name_both_are_shown() {
    let again = json!({"details": {"summary": "x", "blocks": [note("a", "Second.")]}});
    let page = told_of(&json!([["x", {"footnote": "a"}], note("a", "First."), again, ["y", {"footnote": "a"}]]));
    assert_eq!(notes(&page), [["1", "fn-1", "First.↩\u{fe0e}"], ["2", "fn-2", "Second."]]);
    assert_eq!(marks(&page), ["#fn-1", "#fn-1"]);
}
