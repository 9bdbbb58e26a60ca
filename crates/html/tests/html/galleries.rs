//! Pictures that belong together.

use serde_json::{Value, json};

use super::blocks;

fn gallery(html: &str) -> Value {
    let blocks = blocks(html);
    assert_eq!(blocks.as_array().map(Vec::len), Some(1), "{blocks}");
    blocks[0]["gallery"].clone()
}

#[test]
fn galleries_of_every_editor_are_galleries() {
    for html in [
        "<figure class='wp-block-gallery has-nested-images'><figure class='wp-block-image'><img src='1.jpg'>\
         <figcaption>one</figcaption></figure><figure class='wp-block-image'><img src='2.jpg'></figure>\
         <figcaption class='blocks-gallery-caption'>all</figcaption></figure>",
        "<figure class='wp-block-gallery'><ul class='blocks-gallery-grid'><li class='blocks-gallery-item'><figure>\
         <img src='1.jpg'><figcaption>one</figcaption></figure></li><li class='blocks-gallery-item'><figure>\
         <img src='2.jpg'></figure></li></ul><figcaption class='blocks-gallery-caption'>all</figcaption></figure>",
        "<figure class='kg-card kg-gallery-card'><div class='kg-gallery-container'><div class='kg-gallery-row'>\
         <figure><img src='1.jpg'><figcaption>one</figcaption></figure><div class='kg-gallery-image'><img src='2.jpg'></div></div></div>\
         <figcaption>all</figcaption></figure>",
    ] {
        let pictures = json!([{"src": "1.jpg", "alt": "", "caption": "one"}, {"src": "2.jpg", "alt": ""}]);
        assert_eq!(gallery(html), json!({"pictures": pictures, "caption": "all"}), "{html}");
    }
}

#[test]
fn the_gallery_of_a_shortcode_is_a_gallery() {
    let html = "<div class='gallery galleryid-1'><dl class='gallery-item'><dt class='gallery-icon'><a href='1.jpg'>\
                <img src='1.jpg'></a></dt><dd class='wp-caption-text gallery-caption'>one</dd></dl><br>\
                <figure class='gallery-item'><div class='gallery-icon'><img src='2.jpg'></div></figure></div>";
    assert_eq!(gallery(html)["pictures"][0], json!({"src": "1.jpg", "alt": "", "caption": "one"}));
}

#[test]
fn several_pictures_in_one_figure_are_a_gallery() {
    assert_eq!(
        gallery("<figure><img src='1.jpg'><img src='2.jpg'><figcaption>a</figcaption></figure>")["caption"],
        json!("a")
    );
}

#[test]
fn one_picture_is_no_gallery() {
    assert_eq!(
        blocks("<div class='gallery'><img src='1.jpg'></div>"),
        json!([{"figure": {"src": "1.jpg", "alt": ""}}])
    );
}

#[test]
fn words_among_the_pictures_follow_them() {
    assert_eq!(blocks("<div class='gallery'><img src='1.jpg'><p>a</p><img src='2.jpg'></div>")[1], json!("a"));
}
