//! Lists and definitions.

use serde_json::json;

use super::blocks;

#[test]
fn items_are_items_and_their_paragraphs_are_joined() {
    assert_eq!(
        blocks("<ul class='wp-block-list'><li>a</li><li><p>b</p><p>c</p></li></ul>"),
        json!([{"list": {"ordered": false, "items": ["a", ["b", {"break": {}}, "c"]]}}])
    );
}

#[test]
fn a_list_in_an_item_stands_below_it() {
    assert_eq!(
        blocks("<ul><li>a<ol><li>b<ul><li>c</ul></ol><li>d</ul>"),
        json!([{"list": {"ordered": false, "items": [
            {"text": "a", "list": {"ordered": true, "items": [
                {"text": "b", "list": {"ordered": false, "items": ["c"]}},
            ]}},
            "d",
        ]}}])
    );
}

#[test]
fn a_list_beside_the_items_belongs_to_the_one_before() {
    assert_eq!(
        blocks("<ul><li>a</li><ul><li>b</li></ul></ul>"),
        json!([{"list": {"ordered": false, "items": [{"text": "a", "list": {"ordered": false, "items": ["b"]}}]}}])
    );
}

#[test]
fn numbers_begin_and_run_as_they_did() {
    assert_eq!(
        blocks("<ol start='4' reversed><li>a<li>b</ol>"),
        json!([{"list": {"ordered": true, "start": 4, "reversed": true, "items": ["a", "b"]}}])
    );
    assert_eq!(
        blocks("<ol><li>a<li value='7'>b<li>c</ol>"),
        json!([
            {"list": {"ordered": true, "items": ["a"]}},
            {"list": {"ordered": true, "start": 7, "items": ["b", "c"]}},
        ])
    );
}

#[test]
fn what_an_item_cannot_hold_follows_it_and_the_numbers_go_on() {
    assert_eq!(
        blocks("<ol><li>a<li>b<figure><img src='x.jpg'></figure>c<li>d</ol>"),
        json!([
            {"list": {"ordered": true, "items": ["a", "b"]}},
            {"figure": {"src": "x.jpg", "alt": ""}},
            "c",
            {"list": {"ordered": true, "start": 3, "items": ["d"]}},
        ])
    );
}

#[test]
fn numbers_that_run_down_go_on_downwards() {
    assert_eq!(
        blocks("<ol reversed><li>a<blockquote>q</blockquote><li>b</ol>")[2],
        json!({"list": {"ordered": true, "start": 1, "reversed": true, "items": ["b"]}})
    );
}

#[test]
fn an_item_that_is_only_a_picture_is_the_picture() {
    assert_eq!(
        blocks("<ul><li><img src='x.jpg'></li><li><img src='y.jpg'></li></ul>"),
        json!([{"figure": {"src": "x.jpg", "alt": ""}}, {"figure": {"src": "y.jpg", "alt": ""}}])
    );
}

#[test]
fn items_without_a_list_make_one() {
    assert_eq!(blocks("a<li>b</li><li>c</li>d"), json!(["a", {"list": {"ordered": false, "items": ["b", "c"]}}, "d"]));
}

#[test]
fn text_between_items_is_an_item() {
    assert_eq!(
        blocks("<ul>a <b>b</b><li>c</ul>"),
        json!([{"list": {"ordered": false, "items": [
            ["a ", {"strong": "b"}], "c",
        ]}}])
    );
}

#[test]
fn terms_have_their_meanings() {
    assert_eq!(
        blocks("<dl><dt>a<dd>b<dd>c<div><dt>d<dt>e<dd><p>f</p><p>g</p></div></dl>"),
        json!([{"definitions": {"items": [
            {"term": "a", "details": ["b", "c"]},
            {"term": ["d", {"break": {}}, "e"], "details": [["f", {"break": {}}, "g"]]},
        ]}}])
    );
}

#[test]
fn a_picture_among_terms_follows_them() {
    assert_eq!(
        blocks("<dl><dt>a<dd><img src='x.jpg'>b</dl>"),
        json!([
            {"definitions": {"items": [{"term": "a", "details": ["b"]}]}},
            {"figure": {"src": "x.jpg", "alt": ""}},
        ])
    );
}

#[test]
fn paragraphs_that_word_numbers_are_lists() {
    let item = |level: u8, mark: &str, text: &str| {
        format!(
            "<p class='MsoListParagraph' style='margin-left:1cm;mso-list:l0 level{level} lfo1'><![if !supportLists]>\
             <span><span style='mso-list:Ignore'>{mark}<span>&nbsp; </span></span></span><![endif]>{text}</p>\n"
        )
    };
    let html =
        [item(1, "·", "a"), item(2, "o", "b"), item(1, "·", "c"), "<p>d</p>".to_owned(), item(1, "3.", "e")].concat();
    assert_eq!(
        blocks(&html),
        json!([
            {"list": {"ordered": false, "items": [
                {"text": "a", "list": {"ordered": false, "items": ["b"]}},
                "c",
            ]}},
            "d",
            {"list": {"ordered": true, "start": 3, "items": ["e"]}},
        ])
    );
}
