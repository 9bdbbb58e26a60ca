//! Pictures: their addresses, sizes and places.

use serde_json::{Value, json};

use super::{blocks, notes};

/// The members of the only block, a figure.
fn picture(html: &str) -> Value {
    let blocks = blocks(html);
    assert_eq!(blocks.as_array().map(Vec::len), Some(1), "{blocks}");
    blocks[0]["figure"].clone()
}

#[test]
fn a_picture_has_its_size_and_its_words() {
    assert_eq!(
        picture("<img src='a.jpg' width='300' height='200px' alt=' A bridge '>"),
        json!({"src": "a.jpg", "width": 300, "height": 200, "alt": "A bridge"})
    );
    assert_eq!(picture("<img src='a.jpg' width='100%' height='auto'>"), json!({"src": "a.jpg", "alt": ""}));
}

#[test]
fn the_name_of_a_file_may_tell_its_size() {
    assert_eq!(
        picture("<img src='/up/a-300x200.jpg?x=1'>"),
        json!({"src": "/up/a-300x200.jpg?x=1", "width": 300, "height": 200, "alt": ""})
    );
}

#[test]
fn other_sizes_are_sources_if_they_name_their_width() {
    assert_eq!(
        picture("<img src='a.jpg' srcset='a.jpg 300w, b,c.jpg 600w,d.jpg 2x, e.jpg, f.jpg 0w'>")["sources"],
        json!([{"src": "a.jpg", "width": 300}, {"src": "b,c.jpg", "width": 600}])
    );
}

#[test]
fn other_formats_are_sources_with_their_type() {
    let html = "<picture><source type='image/webp' srcset='a.webp 100w'><source media='(min-width: 9em)' srcset='b.jpg 5w'>\
                <img src='a.jpg' srcset='a.jpg 100w'></picture>";
    assert_eq!(
        picture(html)["sources"],
        json!([{"src": "a.webp", "width": 100, "type": "image/webp"}, {"src": "a.jpg", "width": 100}])
    );
}

#[test]
fn a_picture_without_an_address_of_its_own_is_its_widest() {
    assert_eq!(picture("<img srcset='a.jpg 300w, b.jpg 600w'>")["src"], json!("b.jpg"));
}

#[test]
fn a_lazy_picture_is_the_one_that_would_come() {
    for html in [
        "<img src='data:image/gif;base64,R0' data-src='r.jpg'>",
        "<img src='low.jpg' data-lazy-src='r.jpg'>",
        "<img data-original='r.jpg'>",
        "<img src='/x/blank.gif' data-src='r.jpg'>",
        "<img src='{{x}}' data-src='r.jpg'>",
    ] {
        assert_eq!(picture(html)["src"], json!("r.jpg"), "{html}");
    }
    assert_eq!(
        picture("<img src='data:,x' data-src='r.jpg' data-srcset='s.jpg 9w' srcset='data:,y 1w'>")["sources"],
        json!([{"src": "s.jpg", "width": 9}])
    );
}

#[test]
fn of_a_lazy_picture_and_its_copy_there_is_one() {
    for html in [
        "<img src='data:,x' data-src='a.jpg'><noscript><img src='r.jpg'></noscript>",
        "<img class='lazyload' src='low.jpg'> <noscript><picture><img src='r.jpg'></picture></noscript>",
        "<div><img src='data:,x'></div><noscript><img src='r.jpg'></noscript>",
        "<div><img src='r.jpg'></div><noscript><img src='r-300x200.jpg'></noscript>",
    ] {
        assert_eq!(picture(html)["src"], json!("r.jpg"), "{html}");
    }
}

#[test]
fn what_else_readers_without_script_see_is_left_out() {
    let html =
        "<p>a</p><noscript><p>Switch it on</p><img width=1 height=1 src='https://www.facebook.com/tr?id=1'></noscript>";
    assert_eq!(blocks(html), json!(["a"]));
}

#[test]
fn a_picture_in_a_sentence_follows_the_paragraph() {
    assert_eq!(blocks("<p>one <img src='a.jpg'> two</p>"), json!(["one two", {"figure": {"src": "a.jpg", "alt": ""}}]));
}

#[test]
fn a_picture_that_begins_a_paragraph_comes_before_it() {
    assert_eq!(blocks("<p><img src='a.jpg'><br>one</p>"), json!([{"figure": {"src": "a.jpg", "alt": ""}}, "one"]));
}

#[test]
fn a_linked_picture_keeps_its_link_unless_that_leads_to_a_picture() {
    assert_eq!(picture("<a href='/story'><img src='a.jpg'></a>")["link"], json!("/story"));
    assert_eq!(picture("<a href='/up/A.JPG?x'><img src='a-3x2.jpg'></a>")["link"], Value::Null);
    assert_eq!(picture("<a href='x'><img src='x'></a>")["link"], Value::Null);
}

#[test]
fn characters_in_pictures_are_characters() {
    let html = "<p>a <img class='emoji' alt='😀' src='1.png'> <img alt='👍🏽' src='2.png'> <img class='latex' alt='x^2' src='3.png'></p>";
    assert_eq!(blocks(html), json!(["a 😀 👍🏽 x^2"]));
}

#[test]
fn an_icon_is_its_words_and_two_signs_of_a_language_are_no_character() {
    assert_eq!(blocks("<p>a <img src='i.png' width='16' height='16' alt='file'></p>"), json!(["a file"]));
    assert_eq!(picture("<img src='a.jpg' alt='山水'>")["alt"], json!("山水"));
}

#[test]
fn pixels_that_count_readers_are_left_out() {
    let html =
        "<img src='a.gif' width='1' height='1'><img src='b.gif' width='0'><img src='https://stats.wp.com/b.gif?x'>";
    assert_eq!(blocks(html), json!([]));
    assert_eq!(notes(html), ["3 × tracking pixels, left out"]);
}

#[test]
fn a_picture_without_any_address_is_its_words() {
    assert_eq!(blocks("<p>a <img src='data:image/png;base64,AA' alt='A bridge'></p>"), json!(["a A bridge"]));
    assert_eq!(notes("<img src='javascript:x'>"), ["1 × pictures without an address or words, left out"]);
}
