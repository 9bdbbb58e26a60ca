//! The hero picture, and the same picture in the text.

use serde_json::{Value, json};
use standfirst_article::{Article, Block, Picture, RichText};

use super::{at, fixture, story};

/// The story of an item of a feed with this picture and this HTML.
fn made(image: Value, html: &str) -> Article {
    let item = json!({"id": "x", "title": "T", "url": "https://a.example/x/", "image": image, "content_html": html});
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "items": [item]});
    let asked = standfirst_formats::Asked { item: Some("x"), ..at("https://a.example/feed.json") };
    story(feed, &asked).unwrap().0
}

fn captions(picture: &Picture) -> [Option<String>; 2] {
    [&picture.caption, &picture.credit].map(|text| text.as_ref().map(RichText::plain))
}

const FIGURE: &str = r#"<figure><img src="/img/a-800x600.jpg" width="800" height="600" alt="b">
    <figcaption>A bridge. Photo: A. Name</figcaption></figure>"#;

#[test]
fn a_text_that_begins_with_a_picture_has_it_as_its_hero() {
    let article = made(json!(null), &[FIGURE, "<p>x</p>"].concat());
    assert_eq!(article.lead, [Block::Paragraph("x".into())]);
    let hero = article.image.unwrap();
    assert_eq!((hero.src.as_str(), hero.alt.as_str()), ("https://a.example/img/a-800x600.jpg", "b"));
}

#[test]
fn a_picture_alone_stays_where_it_is() {
    let article = made(json!(null), FIGURE);
    assert!(article.image.is_none() && matches!(article.lead[..], [Block::Figure(_)]));
}

#[test]
fn a_picture_after_words_is_no_hero() {
    let article = made(json!(null), &["<p>x</p>", FIGURE].concat());
    assert!(article.image.is_none() && article.lead.len() == 2);
}

#[test]
fn the_hero_is_not_shown_again_and_takes_what_only_the_text_says() {
    let article = made(json!("https://a.example/img/a.jpg"), &["<p>x</p>", FIGURE].concat());
    assert_eq!(article.lead, [Block::Paragraph("x".into())]);
    let hero = article.image.unwrap();
    assert_eq!(captions(&hero), [Some("A bridge.".to_owned()), Some("A. Name".to_owned())]);
    // Its size is known only of the file in the text.
    assert_eq!((hero.src.as_str(), hero.width), ("https://a.example/img/a-800x600.jpg", Some(800)));
}

#[test]
fn another_picture_in_the_text_stays() {
    let article = made(json!("https://a.example/img/b.jpg"), &["<p>x</p>", FIGURE].concat());
    assert_eq!(article.lead.len(), 2);
}

#[test]
fn a_caption_and_a_credit_of_two_places_come_together() {
    let (article, _) = story(fixture("wordpress-post"), &at("https://a.example/")).unwrap();
    let found = captions(&article.image.unwrap());
    assert_eq!(found, [Some("Crane 7 at first light.".to_owned()), Some("Mira Holt".to_owned())]);
}

#[test]
fn a_picture_with_another_caption_stays_in_the_text() {
    let mut post = fixture("wordpress-post");
    post["_embedded"]["wp:featuredmedia"][0]["caption"]["rendered"] = json!("Something else.");
    let (article, _) = story(post, &at("https://a.example/")).unwrap();
    assert!(matches!(article.lead[..], [Block::Figure(_), Block::Paragraph(_)]));
}
