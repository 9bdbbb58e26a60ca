//! Marks in running text.

use serde_json::{Value, json};

use super::blocks;

fn paragraph(html: &str) -> Value {
    blocks(&["<p>a ", html, " z</p>"].concat())
}

fn marked(mark: Value) -> Value {
    json!([["a ", mark, " z"]])
}

#[test]
fn elements_become_their_marks() {
    for (names, mark) in [
        (&["b", "strong"][..], "strong"),
        (&["i", "em", "dfn", "var"], "em"),
        (&["sub"], "sub"),
        (&["sup"], "sup"),
        (&["s", "strike", "del"], "strike"),
        (&["u", "ins"], "underline"),
        (&["mark"], "mark"),
        (&["kbd"], "kbd"),
        (&["q"], "q"),
        (&["cite"], "cite"),
        (&["code", "samp", "tt"], "code"),
    ] {
        for name in names {
            assert_eq!(paragraph(&format!("<{name}>x</{name}>")), marked(json!({mark: "x"})), "{name}");
        }
    }
}

#[test]
fn links_keep_their_address_as_it_was_written() {
    assert_eq!(paragraph("<a href='../b?c#d'>x</a>"), marked(json!({"link": {"href": "../b?c#d", "text": "x"}})));
}

#[test]
fn links_that_lead_nowhere_or_into_script_are_their_text() {
    for html in [
        "<a>x</a>",
        "<a href=''>x</a>",
        "<a href='#'>x</a>",
        "<a href='java\nscript:y'>x</a>",
        "<a href='data:,y'>x</a>",
    ] {
        assert_eq!(paragraph(html), json!(["a x z"]), "{html}");
    }
}

#[test]
fn abbreviations_and_dates_keep_what_they_stand_for() {
    assert_eq!(paragraph("<abbr title='Y'>x</abbr>"), marked(json!({"abbr": {"text": "x", "title": "Y"}})));
    assert_eq!(
        paragraph("<time datetime='2022-09-23'>x</time>"),
        marked(json!({"time": {"datetime": "2022-09-23", "text": "x"}}))
    );
    assert_eq!(paragraph("<abbr>x</abbr> <time datetime='soon'>y</time>"), json!(["a x y z"]));
}

#[test]
fn a_link_in_code_leads_where_it_led() {
    assert_eq!(
        blocks("<p><code>Vec&lt;<a href='/t'>T</a>></code></p>"),
        json!([[{"code": "Vec<"}, {"link": {"href": "/t", "text": [{"code": "T"}]}}, {"code": ">"}]])
    );
}

#[test]
fn a_mark_in_itself_and_a_mark_around_nothing_are_none() {
    assert_eq!(paragraph("<b>x <strong>y</strong></b>"), marked(json!({"strong": "x y"})));
    assert_eq!(blocks("<p>a<b></b><i> </i>b</p>"), json!(["a b"]));
}

#[test]
fn a_style_marks_as_an_element_does() {
    assert_eq!(paragraph("<span style='font-weight: 700'>x</span>"), marked(json!({"strong": "x"})));
    assert_eq!(paragraph("<span style='color:red;font-style:italic'>x</span>"), marked(json!({"em": "x"})));
}

#[test]
fn bold_that_says_to_be_none_is_none() {
    assert_eq!(blocks("<b style='font-weight:normal'><p>x</p></b>"), json!(["x"]));
}

#[test]
fn marks_cross_each_other_as_browsers_make_them() {
    assert_eq!(blocks("<p><b>x <i>y</b> z</i></p>"), json!([[{"strong": ["x ", {"em": "y"}]}, {"em": " z"}]]));
}
