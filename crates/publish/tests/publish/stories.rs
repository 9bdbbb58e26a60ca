//! A story's page is read without any script, and carries on with them.

use proptest::prelude::*;
use serde_json::json;
use standfirst_article::Direction;
use standfirst_formats::read_article;
use standfirst_publish::pages;

use super::{
    generate::{article, cases},
    page::Page,
    site::{of, page, samples, site, site_of, story, teaser},
};

#[test]
fn every_word_of_a_story_is_there_without_scripts() {
    for story in samples() {
        let page = Page::read(&pages::story(&site(), &story, (None, None)));
        let text = page.text("[data-part=story]");
        story.article.each_text(&mut |words| assert!(text.contains(words), "{words:?} in {:?}", story.slug));
        assert_eq!(page.text("h1"), story.article.headline);
        assert!(page.text("title").starts_with(&[&story.article.headline, " · "].concat()));
        let lang = story.article.lang.as_ref().unwrap();
        assert_eq!(
            (page.get("html", "lang").as_str(), page.get("html", "dir").as_str()),
            (lang.as_str(), lang.direction().as_str())
        );
    }
}

#[test]
fn a_page_has_the_shape_that_the_application_goes_on_from() {
    let page = page("river", json!({"related": [{"headline": "Another"}]}));
    for attribute in ["data-published", "data-theme"] {
        page.get("html", attribute);
    }
    assert_eq!(
        (page.get("html", "data-state"), page.get("html", "data-view")),
        ("ready".to_owned(), "story".to_owned())
    );
    let body = page.one("body");
    let parts: Vec<String> = body.element_children().iter().map(|node| node.node_name().unwrap().to_string()).collect();
    assert_eq!(parts, ["a", "p", "div", "script", "script", "noscript", "link", "link", "script"]);
    assert_eq!(page.get("body > a", "href"), "#sf-main");
    page.one("body > #sf-status");
    let app = page.one("#app > div");
    let parts: Vec<String> = app.element_children().iter().map(|node| node.node_name().unwrap().to_string()).collect();
    assert_eq!(parts, ["header", "main", "noscript"]);
    let main: Vec<_> =
        page.one("#sf-main").element_children().iter().filter_map(|node| node.attr("data-part")).collect();
    assert_eq!(main.iter().map(|part| &**part).collect::<Vec<_>>(), ["story", "related"]);
    page.one("noscript [data-part=site-footer]");
    assert_eq!(page.get("script[data-wasm]", "data-formats-wasm"), "../../formats-1_bg.wasm");
}

#[test]
fn a_short_story_is_drawn_at_once_and_a_long_one_as_it_comes() {
    let story = |length: usize| page("river", json!({"lead": ["Water. ".repeat(length)]}));
    let expected = story(10).one("link[rel=expect][blocking=render]").attr("href").map(|id| id.to_string());
    story(10).one(&expected.unwrap());
    assert!(story(10_000).all("link[rel=expect]").is_empty());
}

#[test]
fn what_the_application_needs_below_the_story_is_an_article() {
    let page = page("2022/imprint", json!({"headline": "A </script> b", "comments": {"open": false}, "lang": "uk"}));
    let article = read_article(&page.text("#sf-story")).unwrap();
    assert_eq!(article.notes, []);
    let article = article.value;
    assert_eq!(article.headline, "A </script> b");
    assert_eq!(article.id.unwrap().as_str(), "2022/imprint");
    assert_eq!(article.comments.map(|comments| comments.open), Some(false));
    assert_eq!(article.lang.unwrap().as_str(), "uk");
    assert_eq!(article.canonical.unwrap().as_str(), "https://news.example/stories/a/2022/imprint/");
    assert!(page.text("#sf-story").len() < 400);
}

#[test]
fn a_story_is_known_by_the_name_it_gives_itself() {
    assert_eq!(page("river", json!({"id": "oskil"})).json("#sf-story")["id"], "oskil");
}

#[test]
fn the_newer_and_the_older_story_are_one_step_away() {
    let (newer, older) = (teaser("2022/imprint", "Newer one"), teaser("unknown", "Older one"));
    let both = Page::read(&pages::story(&site(), &story("river", json!({})), (Some(&newer), Some(&older))));
    assert_eq!(both.every("[data-part=neighbours] a", "href"), ["../../a/2022/imprint/", "../../?article=unknown"]);
    assert_eq!(both.every("[data-part=neighbours] a", "data-step"), ["newer", "older"]);
    assert_eq!(both.get("[data-part=neighbours]", "lang"), "en");
    let last = Page::read(&pages::story(&site(), &story("river", json!({})), (Some(&newer), None)));
    assert_eq!(last.every("[data-part=neighbours] a", "data-step"), ["newer"]);
    assert!(page("river", json!({})).all("[data-part=neighbours]").is_empty());
}

#[test]
fn comments_are_missed_only_where_there_are_any() {
    let sentence = "Comments need JavaScript";
    assert!(page("river", json!({})).text("#app noscript").contains(sentence));
    let mut site = site();
    site.viewer.config.comments.backend = standfirst_settings::config::Backend::Off;
    assert!(!pages::story(&site, &story("river", json!({})), (None, None)).contains(sentence));
}

#[test]
fn a_story_without_a_language_is_in_the_site_s() {
    let mut site = site_of(&["river"]);
    site.lang = standfirst_article::Lang::parse("ar");
    let story = story("river", json!({"published": "2022-09-23"}));
    let page = Page::read(&pages::story(&site, &story, (None, None)));
    assert_eq!(
        (page.get("html", "lang"), page.get("html", "dir")),
        ("ar".to_owned(), Direction::Rtl.as_str().to_owned())
    );
    assert_eq!(page.text("time"), "23 سبتمبر 2022");
    let article = read_article(&pages::story_json(&site, &story)).unwrap().value;
    assert_eq!(article.lang.unwrap().as_str(), "ar");
}

#[test]
fn the_viewer_reads_the_same_story() {
    for story in samples() {
        let read = read_article(&pages::story_json(&site(), &story)).unwrap();
        assert_eq!((read.value, read.notes), (story.article, vec![]));
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_viewer_reads_any_story_as_it_was(article in article()) {
        let story = of("river", article);
        let site = site();
        let mut article = story.article.clone();
        article.lang = article.lang.or_else(|| site.lang.clone());
        let read = read_article(&pages::story_json(&site, &story)).unwrap().value;
        prop_assert_eq!(pages::story_json(&site, &of("river", read)), pages::story_json(&site, &story));
    }
}
