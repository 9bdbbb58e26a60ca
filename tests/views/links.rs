//! Links in a story. HTML allows none inside another: what leads elsewhere there is plain text.

use serde_json::{Value, json};

use super::{html::Html, told_of};

fn link(text: &Value) -> Value {
    json!({"link": {"href": "https://a.example", "text": text}})
}

/// Where all links of a story lead, but for those that the viewer adds.
fn links(page: &Html) -> Vec<&str> {
    page.part("lead").tags("a").into_iter().filter_map(|link| link.get("href")).collect()
}

#[test]
fn links_that_leave_the_viewer_tell_nothing_about_it() {
    for (href, rel) in [
        ("https://a.example", Some("noopener noreferrer")),
        ("mailto:a@b.example", Some("noopener noreferrer")),
        ("?article=b", None),
        ("#storm", None),
    ] {
        let page = told_of(&json!([[{"link": {"href": href, "text": "x"}}]]));
        let link = page.part("lead").tag("a");
        assert_eq!((link.get("href"), link.get("rel"), link.text().as_str()), (Some(href), rel, "x"));
    }
}

#[test]
fn a_link_in_a_link_is_text() {
    let inner = json!(["b", {"strong": [{"link": {"href": "https://c.example", "text": ["c", {"em": "d"}]}}]}, "e"]);
    let page = told_of(&json!([[link(&inner), " ", link(&json!("f"))]]));
    assert_eq!(links(&page), ["https://a.example", "https://a.example"]);
    assert_eq!((page.part("lead").tags("a")[0].text().as_str(), page.repairs.as_slice()), ("bcde", &[][..]));
}

#[test]
fn the_mark_of_a_note_in_a_link_is_its_number() {
    let page = told_of(&json!([
        [link(&json!(["x", {"footnote": "a"}])), {"footnote": "a"}],
        {"footnotes": [{"id": "a", "text": "A note."}]},
    ]));
    assert_eq!(links(&page), ["https://a.example", "#fn-1", "#fnref-1-1"]);
    assert_eq!(page.parts("footnote-mark").iter().map(|mark| mark.text()).collect::<Vec<_>>(), ["1", "1"]);
    assert!(page.repairs.is_empty(), "{:?}", page.repairs);
}

#[test]
fn whose_words_a_quotation_is_leads_where_they_stand() {
    let cite = json!(["Ann, ", {"link": {"href": "https://b.example", "text": "her book"}}, {"footnote": "a"}]);
    let notes = json!({"footnotes": [{"id": "a", "text": "A note."}]});
    let quote = |url: Value| json!([{"quote": {"text": "x", "cite": cite, "url": url}}, notes]);
    let page = told_of(&quote(json!("https://a.example")));
    assert_eq!(
        (links(&page), page.part("quote").tag("a").text().as_str()),
        (vec!["https://a.example"], "Ann, her book1")
    );
    assert_eq!(links(&told_of(&quote(Value::Null))), ["https://b.example", "#fn-1", "#fnref-1-1"]);
}

#[test]
fn a_caption_stays_outside_of_the_link_of_its_picture() {
    let caption = json!(["By ", {"link": {"href": "https://b.example", "text": "Bob"}}]);
    let page = told_of(&json!([{"figure": {"src": "a.jpg", "link": "https://a.example", "caption": caption}}]));
    assert_eq!(links(&page), ["https://a.example", "https://b.example"]);
    assert_eq!(page.part("caption").text(), "By Bob");
}
