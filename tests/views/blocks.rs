//! Each kind of block as the element that says what it is.

use serde_json::{Value, json};

use super::{html::Html, told_of};

/// A block, drawn as the only one.
fn block(block: &Value) -> Html {
    told_of(&json!([block])).part("lead").clone()
}

fn texts(elements: &[&Html]) -> Vec<String> {
    elements.iter().map(|element| element.text()).collect()
}

#[test]
fn paragraphs_verse_and_dividers() {
    let page = block(&json!("One"));
    assert_eq!((page.tag("p").text().as_str(), page.tag("p").get("dir")), ("One", Some("auto")));
    assert_eq!(block(&json!({"verse": "a\nb"})).part("verse").text(), "a\nb");
    assert_eq!(block(&json!({"divider": {}})).tags("hr").len(), 1);
}

#[test]
fn headings_have_a_place_and_a_sign_that_copies_it() {
    let page = block(&json!({"heading": {"level": 3, "text": ["The ", {"em": "lens"}]}}));
    let sign = page.tag("h2").tag("a");
    assert_eq!((page.tag("h2").get("id"), page.tag("em").text().as_str()), (Some("the-lens"), "lens"));
    assert_eq!((sign.get("href"), sign.get("data-action")), (Some("#the-lens"), Some("permalink")));
    assert_eq!(sign.get("aria-label"), Some("Copy a link to this section"));
}

#[test]
fn lists_nest_and_count() {
    let page = block(&json!({"list": {"items": ["a", {"text": "b", "list": {"ordered": true, "items": ["c"]}}]}}));
    assert_eq!(texts(&page.tags("li")), ["a", "bc", "c"]);
    assert_eq!(page.tag("ul").tag("ol").get("start"), None);
    let counting = |ordered| json!({"list": {"items": ["a"], "ordered": ordered, "start": -4, "reversed": true}});
    let page = block(&counting(true));
    assert_eq!((page.tag("ol").get("start"), page.tag("ol").get("reversed")), (Some("-4"), Some("")));
    let page = block(&counting(false));
    assert_eq!((page.tag("ul").get("start"), page.tag("ul").get("reversed")), (None, None));
}

#[test]
fn definitions_are_terms_with_their_meanings() {
    let page = block(&json!({"definitions": {"items": [{"term": "a", "details": ["b", "c"]}]}}));
    assert_eq!(
        (texts(&page.tag("dl").tags("dt")), texts(&page.tags("dd"))),
        (vec!["a".into()], vec!["b".into(), "c".into()])
    );
}

#[test]
fn quotations_hold_words_and_blocks_and_name_who_said_them() {
    for (kind, part) in [("quote", "quote"), ("pullQuote", "pull-quote")] {
        let quote = json!({"text": "One", "blocks": ["Two"], "cite": "Ann", "url": "https://a.example"});
        let page = block(&json!({kind: quote}));
        let figure = page.part(part);
        assert_eq!(
            (figure.tag.as_str(), texts(&figure.tag("blockquote").tags("p"))),
            ("figure", vec!["One".into(), "Two".into()])
        );
        assert_eq!(figure.tag("blockquote").get("cite"), Some("https://a.example"));
        assert_eq!(figure.tag("figcaption").tag("a").text(), "Ann");
    }
    assert!(block(&json!({"quote": {"text": "One"}})).tags("figcaption").is_empty());
}

#[test]
fn code_and_preformatted_text_can_be_scrolled_and_are_not_translated() {
    let page = block(&json!({"code": {"text": "a\n  b", "language": "rust"}}));
    let pre = page.part("code");
    assert_eq!((pre.get("tabindex"), pre.get("translate")), (Some("0"), Some("no")));
    assert_eq!((pre.tag("code").get("data-language"), pre.text().as_str()), (Some("rust"), "a\n  b"));
    let page = block(&json!({"preformatted": ["a ", {"strong": "b"}]}));
    assert_eq!((page.part("preformatted").get("tabindex"), page.tag("strong").text().as_str()), (Some("0"), "b"));
}

#[test]
fn details_open_only_where_the_story_says_so() {
    let details = |open| block(&json!({"details": {"summary": "More", "blocks": ["x"], "open": open}}));
    let page = details(true);
    assert_eq!((page.tag("summary").text().as_str(), page.tag("details").get("open")), ("More", Some("")));
    assert_eq!(details(false).tag("details").get("open"), None);
}

#[test]
fn callouts_are_notes_of_a_tone() {
    let page = block(&json!({"callout": {"tone": "warning", "title": "Take care", "blocks": ["x"]}}));
    let callout = page.part("callout");
    assert_eq!(
        (callout.tag.as_str(), callout.get("role"), callout.get("data-tone")),
        ("aside", Some("note"), Some("warning"))
    );
    assert_eq!(callout.part("callout-title").text(), "Take care");
    assert_eq!(block(&json!({"callout": {"blocks": ["x"]}})).part("callout").get("data-tone"), Some("note"));
}

#[test]
fn entries_have_a_date_and_a_place() {
    let page = block(&json!({"entry": {"date": "2022-09-23", "heading": "Seen", "blocks": ["x"]}}));
    let entry = page.part("entry");
    assert_eq!(
        (entry.tag.as_str(), entry.get("id"), entry.tag("h2").text().as_str()),
        ("section", Some("seen"), "Seen")
    );
    assert_eq!(entry.part("entry-date").tag("time").get("datetime"), Some("2022-09-23"));
    let bare = block(&json!({"entry": {"date": "2022-09-23", "blocks": []}}));
    assert_eq!((bare.part("entry").get("id"), bare.tags("h2").len()), (Some("2022-09-23"), 0));
}

#[test]
fn of_what_cannot_be_read_the_texts_are_shown() {
    let page = block(&json!({"timeline": {"title": "A week", "days": ["Mon", "Tue"]}}));
    assert_eq!(texts(&page.part("unknown").tags("p")), ["A week", "Mon", "Tue"]);
}
