//! Links with more than a line: bookmarks, files, buttons.

use serde_json::json;

use super::blocks;

#[test]
fn a_bookmark_is_a_link_with_title_and_description() {
    let html = "<figure class='kg-card kg-bookmark-card'><a class='kg-bookmark-container' href='/x'>\
                <div class='kg-bookmark-content'><div class='kg-bookmark-title'>a</div><div>b</div><div>\
                <img class='kg-bookmark-icon' src='i.png'><span class='kg-bookmark-author'>c</span>\
                <span class='kg-bookmark-publisher'>d</span></div></div><div><img src='t.jpg'></div></a></figure>";
    assert_eq!(
        blocks(html),
        json!([[{"link": {"href": "/x", "text": ["a", {"break": {}}, "b", {"break": {}}, "c d"]}}]])
    );
}

#[test]
fn files_and_buttons_are_links() {
    let html = "<div class='wp-block-file'><a href='a.pdf'>a</a><a href='a.pdf' class='wp-block-file__button'>Download</a></div>\
                <div class='wp-block-buttons'><div class='wp-block-button'><a href='/b'>b</a></div></div>\
                <div class='kg-card kg-button-card'><a href='/c' class='kg-btn'>c</a></div>";
    assert_eq!(
        blocks(html),
        json!([
            [{"link": {"href": "a.pdf", "text": "a"}}],
            [{"link": {"href": "/b", "text": "b"}}],
            [{"link": {"href": "/c", "text": "c"}}],
        ])
    );
}

#[test]
fn a_file_card_holds_what_it_says() {
    let html = "<div class='kg-card kg-file-card'><a class='kg-file-card-container' href='a.pdf' download>\
                <div><div class='kg-file-card-title'>a</div><div class='kg-file-card-caption'>b</div></div>\
                <div><svg></svg></div></a></div>";
    assert_eq!(blocks(html), json!([[{"link": {"href": "a.pdf", "text": ["a", {"break": {}}, "b"]}}]]));
}

#[test]
fn a_card_whose_address_is_none_is_its_text() {
    assert_eq!(blocks("<a class='kg-bookmark-container' href='javascript:x'><div>a</div></a>"), json!(["a"]));
}
