//! What others show where they link to a story.

use serde_json::{Value, json};
use standfirst_publish::{pages, pictures::Preview};

use super::{
    page::Page,
    site::{page, site, story},
};

#[test]
fn a_preview_says_what_the_story_says() {
    let page = page(
        "2022/imprint",
        json!({
            "headline": "The <river> & we", "dek": ["A ", {"em": "slow"}, " river."], "lang": "en-GB", "kicker": "World",
            "published": "2022-09-23T09:30Z", "updated": "2022-09-24", "tags": ["War", "Rivers & seas"],
            "authors": [{"name": "Ines"}, {"name": "Tamsin", "url": "https://tamsin.example/"}],
            "image": {"src": "river.jpg", "alt": "A river", "width": 1200, "height": 800},
        }),
    );
    let expected = [
        ("description", "A slow river."),
        ("og:title", "The <river> & we"),
        ("og:type", "article"),
        ("og:url", "https://news.example/stories/a/2022/imprint/"),
        ("og:description", "A slow river."),
        ("og:site_name", "The Sampler"),
        ("og:locale", "en_GB"),
        ("og:image", "https://news.example/stories/articles/2022/river.jpg"),
        ("og:image:width", "1200"),
        ("og:image:height", "800"),
        ("og:image:alt", "A river"),
        ("article:published_time", "2022-09-23T09:30:00Z"),
        ("article:modified_time", "2022-09-24"),
        ("article:section", "World"),
        ("twitter:card", "summary_large_image"),
    ];
    for (name, content) in expected {
        assert_eq!(page.meta(name).as_deref(), Some(content), "{name}");
    }
    assert_eq!(page.every("meta[property='article:author']", "content"), ["Ines", "https://tamsin.example/"]);
    assert_eq!(page.every("meta[property='article:tag']", "content"), ["War", "Rivers & seas"]);
}

#[test]
fn a_picture_made_for_previews_comes_before_the_story_s_own() {
    let mut story = story("river", json!({"image": {"src": "river.jpg", "alt": "A river"}}));
    story.preview = Some(Preview { path: "articles/a b.jpg".to_owned(), width: 1200, height: 630 });
    let page = Page::read(&pages::story(&site(), &story, (None, None)));
    assert_eq!(page.meta("og:image").unwrap(), "https://news.example/stories/articles/a%20b.jpg");
    assert_eq!(
        (page.meta("og:image:width").unwrap(), page.meta("og:image:alt").unwrap()),
        ("1200".into(), "A river".into())
    );
}

#[test]
fn a_small_picture_or_one_of_unknown_size_is_shown_small() {
    for image in [
        json!({"src": "a.jpg", "alt": "", "width": 299, "height": 299}),
        json!({"src": "a.jpg", "alt": ""}),
        Value::Null,
    ] {
        assert_eq!(page("river", json!({"image": image})).meta("twitter:card").unwrap(), "summary");
    }
}

#[test]
fn a_description_is_the_first_words_that_there_are() {
    for (members, expected) in [
        (json!({"dek": "Dek.", "summary": ["Point."]}), "Dek."),
        (json!({"dek": " ", "summary": ["Point."]}), "Point."),
        (json!({"lead": [{"divider": {}}, "First\n words."]}), "First words."),
        (json!({"lead": [{"list": {"items": ["One", "two"]}}]}), "One two"),
        (json!({"lead": [{"divider": {}}]}), "A headline"),
    ] {
        assert_eq!(page("river", members).meta("description").unwrap(), expected);
    }
}

#[test]
fn a_long_description_ends_with_a_word() {
    let long = page("river", json!({"dek": "seven w".repeat(60)})).meta("description").unwrap();
    assert!(long.ends_with("wseven…") && long.chars().count() <= 200, "{long}");
    let endless = page("river", json!({"dek": "ш".repeat(500)})).meta("description").unwrap();
    assert_eq!(endless.chars().count(), 200);
    let fits = "word ".repeat(40);
    assert_eq!(page("river", json!({"dek": fits})).meta("description").unwrap(), fits.trim());
}

#[test]
fn a_story_has_one_address() {
    for (canonical, expected) in [
        (json!("https://a.example/x?y=1"), "https://a.example/x?y=1"),
        (json!("../original/"), "https://news.example/stories/articles/original/"),
        (json!("?article=river"), "https://news.example/stories/a/river/"),
        (json!("mailto:a@b.example"), "https://news.example/stories/a/2022/imprint/"),
        (Value::Null, "https://news.example/stories/a/2022/imprint/"),
    ] {
        let page = page("2022/imprint", json!({"canonical": canonical}));
        assert_eq!(page.get("link[rel=canonical]", "href"), expected);
        assert_eq!(page.meta("og:url").unwrap(), expected);
    }
}

#[test]
fn feeds_and_the_way_to_embed_are_found() {
    let page = page("2022/imprint", json!({}));
    for (media_type, href) in [
        ("application/atom+xml", "../../../feed.xml"),
        ("application/feed+json", "../../../feed.json"),
        ("application/json+oembed", "https://news.example/stories/oembed/2022/imprint.json"),
    ] {
        assert_eq!(page.get(&format!("link[rel=alternate][type='{media_type}']"), "href"), href);
    }
    assert_eq!(page.get("link[rel=icon]", "href"), "../../../icon.svg");
    assert_eq!(page.get("link[rel=manifest]", "href"), "../../../manifest.webmanifest");
}

#[test]
fn what_the_viewer_s_own_page_says_of_itself_is_kept() {
    let page = page("river", json!({}));
    for name in ["viewport", "color-scheme", "referrer", "responsive-embedded-sizing"] {
        page.one(&format!("meta[name={name}]"));
    }
    page.one("meta[charset]");
    page.one("meta[name=description]");
    page.one("title");
}

#[test]
fn a_story_s_own_site_is_named() {
    let page = page("river", json!({"site": {"name": "The Wire"}}));
    assert_eq!(page.text("title"), "A headline · The Wire");
    assert_eq!(page.meta("og:site_name").unwrap(), "The Wire");
}
