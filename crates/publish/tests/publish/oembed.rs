//! What a page is told that asks how to embed a story.

use serde_json::{Value, json};
use standfirst_publish::{feeds, pictures::Preview};

use super::{
    page::Page,
    site::{site, story},
};

fn answer(members: Value) -> Value {
    serde_json::from_str(&feeds::oembed(&site(), &story("2022/imprint", members))).unwrap()
}

#[test]
fn the_answer_is_a_frame_of_the_viewer() {
    let answer = answer(
        json!({"headline": "A \"river\" & <b>", "authors": [{"name": "Ines", "url": "https://ines.example/"}, {"name": "Tamsin"}]}),
    );
    for (name, value) in [
        ("version", json!("1.0")),
        ("type", json!("rich")),
        ("title", json!("A \"river\" & <b>")),
        ("author_name", json!("Ines, Tamsin")),
        ("author_url", json!("https://ines.example/")),
        ("provider_name", json!("The Sampler")),
        ("provider_url", json!("https://news.example/stories/")),
        ("cache_age", json!(86400)),
        ("width", json!(640)),
        ("height", json!(900)),
    ] {
        assert_eq!(answer[name], value, "{name}");
    }
    let html = answer["html"].as_str().unwrap();
    let page = Page::read(&["<!doctype html><title>Host</title><body>", html].concat());
    assert_eq!(page.get("body > iframe", "src"), "https://news.example/stories/?article=2022/imprint&embed=1");
    assert_eq!(page.get("iframe", "title"), "A \"river\" & <b>");
    assert_eq!((page.get("iframe", "width"), page.get("iframe", "height")), ("640".into(), "900".into()));
    assert!(page.get("iframe", "sandbox").contains("allow-scripts"));
    assert_eq!(page.all("body *").len(), 1);
}

#[test]
fn a_thumbnail_is_whole_or_not_there() {
    let names = |answer: &Value| {
        let names: Vec<_> =
            answer.as_object().unwrap().keys().filter(|name| name.starts_with("thumbnail")).cloned().collect();
        names.len()
    };
    assert_eq!(names(&answer(json!({"image": {"src": "a.jpg", "alt": ""}}))), 0);
    let sized = answer(json!({"image": {"src": "a.jpg", "alt": "", "width": 640, "height": 360}}));
    assert_eq!((names(&sized), &sized["thumbnail_width"]), (3, &json!(640)));
    let mut story = story("river", json!({}));
    story.preview = Some(Preview { path: "articles/p.jpg".to_owned(), width: 1200, height: 630 });
    let made: Value = serde_json::from_str(&feeds::oembed(&site(), &story)).unwrap();
    assert_eq!(made["thumbnail_url"], json!("https://news.example/stories/articles/p.jpg"));
    assert_eq!((names(&made), &made["thumbnail_height"]), (3, &json!(630)));
}
