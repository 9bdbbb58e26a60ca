//! Headings, sections, and the headline that comes again.

use serde_json::{Value, json};
use standfirst_html::read_body;
use standfirst_native::Html5ever;

use super::{read, written};

fn sections(html: &str) -> Value {
    written(&read(html).sections)
}

/// The headings of a body: those of sections with level 2.
fn levels(html: &str) -> Vec<u64> {
    let mut levels = Vec::new();
    for section in read(html).sections {
        levels.push(2);
        let blocks = written(&section.blocks);
        levels.extend(blocks.as_array().into_iter().flatten().filter_map(|block| block["heading"]["level"].as_u64()));
    }
    levels
}

fn under(headline: &str, html: &str) -> Value {
    let body = read_body(html, &Html5ever, headline);
    json!({"lead": written(&body.lead), "sections": written(&body.sections)})
}

#[test]
fn headings_make_sections() {
    assert_eq!(
        sections("<p>a</p><h2 id='x'>One</h2><p>b</p><h2>Two <em>more</em></h2><p>c</p><p>d</p>"),
        json!([
            {"id": "x", "heading": "One", "blocks": ["b"]},
            {"heading": ["Two ", {"em": "more"}], "blocks": ["c", "d"]},
        ])
    );
}

#[test]
fn only_the_order_of_levels_counts() {
    assert_eq!(levels("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>"), [2, 3, 4, 2]);
    assert_eq!(levels("<h3>a</h3><h5>b</h5><h6>c</h6><h3>d</h3>"), [2, 3, 4, 2]);
    assert_eq!(levels("<h4>a</h4>"), [2]);
}

#[test]
fn a_single_h1_counts_as_the_next_level() {
    assert_eq!(levels("<h1>a</h1><p>x</p><h2>b</h2><h3>c</h3>"), [2, 2, 3]);
    assert_eq!(levels("<h1>a</h1><h2>b</h2><h1>c</h1>"), [2, 3, 2]);
}

#[test]
fn a_heading_without_text_is_none() {
    assert_eq!(super::blocks("<h2> <br> </h2><p>a</p><h3></h3>"), json!(["a"]));
}

#[test]
fn a_bold_paragraph_is_no_heading() {
    assert_eq!(super::blocks("<p><b>So</b></p><p>a</p>"), json!([[{"strong": "So"}], "a"]));
}

#[test]
fn a_picture_in_a_heading_follows_it() {
    assert_eq!(
        sections("<h2>a <img src='x.jpg'> b</h2>"),
        json!([{"heading": "a b", "blocks": [{"figure": {"src": "x.jpg", "alt": ""}}]}])
    );
}

#[test]
fn the_sign_beside_a_heading_goes() {
    assert_eq!(sections("<h2>a<a class='anchor' href='#a'>#</a></h2>"), json!([{"heading": "a", "blocks": []}]));
}

#[test]
fn links_in_the_page_follow_the_places_that_headings_get() {
    assert_eq!(
        sections("<h2 id='The_Place'>a</h2><p><a href='#The_Place'>b</a> <a href='#else'>c</a></p>"),
        json!([{"id": "the-place", "heading": "a", "blocks": [[
            {"link": {"href": "#the-place", "text": "b"}}, " ", {"link": {"href": "#else", "text": "c"}},
        ]]}])
    );
}

#[test]
fn the_place_of_a_heading_may_be_an_anchor_in_it_and_a_link_in_percent_signs() {
    assert_eq!(
        sections("<h2><a name='café'></a>a</h2><p><a href='#caf%C3%A9'>b</a></p>"),
        json!([{"id": "café", "heading": "a", "blocks": [[{"link": {"href": "#café", "text": "b"}}]]}])
    );
}

#[test]
fn a_heading_at_the_beginning_that_repeats_the_headline_goes() {
    let html = "<figure><img src='x.jpg'></figure><h2>The River, Rising</h2><p>a</p><h2>The river rising</h2>";
    assert_eq!(
        under("The River Rising", html),
        json!({
            "lead": [{"figure": {"src": "x.jpg", "alt": ""}}, "a"],
            "sections": [{"heading": "The river rising", "blocks": []}],
        })
    );
}

#[test]
fn an_h1_that_repeats_the_headline_goes_wherever_it_stands() {
    assert_eq!(under("The River", "<p>a</p><h1>The River</h1>"), json!({"lead": ["a"], "sections": []}));
}

#[test]
fn a_heading_in_another_script_is_compared_too() {
    assert_eq!(under("نهر أوسكيل يفيض", "<h1>نهر أوسكيل يفيض</h1><p>a</p>"), json!({"lead": ["a"], "sections": []}));
    assert_eq!(under("نهر أوسكيل", "<h2>جسر قديم</h2>")["sections"][0]["heading"], json!("جسر قديم"));
}

#[test]
fn a_heading_that_says_more_than_the_headline_stays() {
    let html = "<h2>The river rises by four metres overnight</h2><p>a</p>";
    assert_eq!(under("The river", html)["sections"][0]["heading"], json!("The river rises by four metres overnight"));
}

#[test]
fn headings_in_other_blocks_make_no_section() {
    let body = read("<h2>a</h2><blockquote><h2>b</h2><p>c</p></blockquote>");
    assert_eq!(
        written(&body.sections),
        json!([{"heading": "a", "blocks": [
            {"quote": {"text": [], "blocks": [{"heading": {"level": 3, "text": "b"}}, "c"]}},
        ]}])
    );
}
