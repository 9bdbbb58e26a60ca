//! Pictures: the file a browser shall choose, the space it takes, and when it is fetched.

use serde_json::{Value, json};

use super::{html::Html, told, told_of};

fn lens() -> Value {
    json!({
        "src": "lens-1200.jpg", "width": 1200, "height": 900, "alt": "A lens.",
        "sources": [
            {"src": "lens-600.webp", "width": 600, "type": "image/webp"},
            {"src": "lens-1200.webp", "width": 1200, "type": "image/webp"},
            {"src": "lens-600.jpg", "width": 600},
            {"src": "lens-1200.jpg", "width": 1200},
        ],
        "caption": ["The ", {"em": "lens"}], "credit": "Drawing: Bob",
    })
}

fn figure(picture: &Value) -> Html {
    told_of(&json!([{"figure": picture}])).part("figure").clone()
}

#[test]
fn the_space_is_reserved() {
    let image = figure(&lens()).tag("img").clone();
    assert_eq!(
        [image.get("width"), image.get("height"), image.get("alt")],
        [Some("1200"), Some("900"), Some("A lens.")]
    );
    let image = figure(&json!({"src": "a.jpg"})).tag("img").clone();
    assert_eq!([image.get("width"), image.get("height"), image.get("alt")], [None, None, Some("")]);
}

#[test]
fn files_are_offered_by_type_and_width() {
    let figure = figure(&lens());
    let (image, source) = (figure.tag("img"), figure.tag("picture").tag("source"));
    assert_eq!(source.get("type"), Some("image/webp"));
    assert_eq!(source.get("srcset"), Some("lens-600.webp 600w, lens-1200.webp 1200w"));
    assert_eq!(image.get("srcset"), Some("lens-600.jpg 600w, lens-1200.jpg 1200w"));
    assert_eq!(image.get("src"), Some("lens-1200.jpg"));
    assert_eq!([image.get("sizes"), source.get("sizes")], [Some("(min-width: 48rem) 44rem, 100vw"); 2]);
}

#[test]
fn spaces_and_commas_of_an_address_do_not_end_it() {
    let picture = json!({"src": "a.jpg", "sources": [{"src": "b, c.jpg?d=e,f", "width": 9}]});
    assert_eq!(figure(&picture).tag("img").get("srcset"), Some("b%2C%20c.jpg?d=e%2Cf 9w"));
}

#[test]
fn the_hero_is_fetched_first_and_others_when_they_come_near() {
    let page = told(&json!({"headline": "A headline", "image": lens(), "lead": [{"figure": lens()}]}));
    let when = |part| {
        let image = page.part(part).tag("img");
        [image.get("fetchpriority"), image.get("loading"), image.get("decoding")]
    };
    assert_eq!(when("hero"), [Some("high"), None, Some("async")]);
    assert_eq!(when("figure"), [None, Some("lazy"), Some("async")]);
}

#[test]
fn an_address_is_set_after_all_that_decides_about_it() {
    let names: Vec<_> = figure(&lens()).tag("img").attributes.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names.last().map(String::as_str), Some("src"));
}

#[test]
fn caption_and_credit_stand_below() {
    let caption = figure(&lens()).tag("figcaption").clone();
    assert_eq!(caption.text(), "The lens Drawing: Bob");
    assert_eq!(
        (caption.part("caption").tag("em").text(), caption.part("credit").text()),
        ("lens".to_owned(), "Drawing: Bob".to_owned())
    );
    assert!(figure(&json!({"src": "a.jpg", "caption": " "})).tags("figcaption").is_empty());
}

#[test]
fn words_stand_ready_for_a_picture_that_does_not_come() {
    let figure = figure(&lens());
    let missing = figure.part("picture-missing");
    assert_eq!((missing.text().as_str(), missing.get("lang")), ("This picture could not be loaded.", Some("en")));
}

#[test]
fn a_picture_is_a_link_where_it_has_one() {
    let link = figure(&json!({"src": "a.jpg", "link": "https://a.example"})).tag("a").clone();
    assert_eq!((link.get("href"), link.tags("img").len()), (Some("https://a.example"), 1));
}

#[test]
fn a_gallery_is_a_list_of_smaller_pictures() {
    let page = told_of(&json!([{"gallery": {"pictures": [lens(), {"src": "b.jpg"}], "caption": "Both"}}]));
    let gallery = page.part("gallery");
    assert_eq!((gallery.tag("ul").tags("li").len(), gallery.all("loading")), (2, vec!["lazy", "lazy"]));
    assert_eq!(gallery.tags("img")[1].get("sizes"), Some("(min-width: 48rem) 22rem, 50vw"));
    assert_eq!(gallery.parts("caption").last().map(|caption| caption.text()), Some("Both".to_owned()));
}
