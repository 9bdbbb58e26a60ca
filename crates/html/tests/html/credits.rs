//! Telling captions from credits in words.

use serde_json::json;
use standfirst_article::RichText;
use standfirst_html::{read_inline, split_credit};
use standfirst_native::Html5ever;

use super::written;

fn split(caption: &str) -> [String; 2] {
    let (caption, credit) = split_credit(caption.into());
    [caption, credit].map(|text| text.as_ref().map(RichText::plain).unwrap_or_default())
}

#[test]
fn a_credit_follows_its_label() {
    for (caption, bridge, name) in [
        ("A bridge. Photo: A. Name", "A bridge.", "A. Name"),
        ("A bridge | Photo by A. Name / Agency", "A bridge", "A. Name / Agency"),
        ("A bridge / Foto: A. Name", "A bridge", "A. Name"),
        ("A bridge – Picture: A. Name", "A bridge", "A. Name"),
        ("A bridge (Photo: A. Name/Agency)", "A bridge", "A. Name/Agency"),
        ("Is it a bridge? Image Source : India TV", "Is it a bridge?", "India TV"),
        ("A bridge. PHOTO CREDIT: Agency", "A bridge.", "Agency"),
        ("A bridge. Photograph: A. Name/The Paper", "A bridge.", "A. Name/The Paper"),
        ("A bridge, photo courtesy of A. Name", "A bridge", "A. Name"),
        ("A bridge. Source: unsplash", "A bridge.", "unsplash"),
        ("A bridge © A. Name", "A bridge", "© A. Name"),
        ("جسر قديم. الصورة: وكالة", "جسر قديم.", "وكالة"),
    ] {
        assert_eq!(split(caption), [bridge, name], "{caption}");
    }
}

#[test]
fn a_credit_alone_has_no_caption() {
    assert_eq!(split_credit("Image Source : India TV".into()), (None, Some("India TV".into())));
    assert_eq!(split_credit("© A. Name".into()), (None, Some("© A. Name".into())));
}

#[test]
fn a_sentence_is_no_credit() {
    for caption in [
        "A bridge over the river.",
        "Source: Reuters said that the bridge was open again on Monday",
        "Source: Reuters said that",
        "Image: a bridge at dusk, seen from the north bank",
        "The photo: a bridge",
        "A photo by the river",
        "A bridge. Photo: Agency. The road beyond it was closed in spring",
        "Photo:",
        "",
    ] {
        assert_eq!(split(caption), [caption, ""], "{caption}");
    }
}

#[test]
fn marks_stay_on_both_sides() {
    let caption = read_inline("<b>A bridge. Photo: A. <a href='/n'>Name</a></b>", &Html5ever);
    let (caption, credit) = split_credit(caption);
    assert_eq!(written(&caption), json!([{"strong": "A bridge."}]));
    assert_eq!(written(&credit), json!([{"strong": ["A. ", {"link": {"href": "/n", "text": "Name"}}]}]));
}

#[test]
fn a_label_may_be_marked_and_a_line_may_be_broken_before_it() {
    let (caption, credit) = split_credit(read_inline("A bridge<br><em>Photo:</em> A. Name", &Html5ever));
    assert_eq!((caption, credit), (Some("A bridge".into()), Some("A. Name".into())));
}
