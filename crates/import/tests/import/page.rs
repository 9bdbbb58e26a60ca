//! Saved pages.

use proptest::{collection::vec, prelude::*, sample::select};
use standfirst_import::Kind;

use super::{Came, generate::cases, import_as, words};

/// Long enough to stand out as a story.
const STORY: &str = "The ferry left before the sun was up, with eleven sheep, a doctor and a piano that nobody had \
                     paid for, and it came back at noon without the piano. Whoever asked was told that it had been \
                     left on the far side, where there is nobody who plays. The doctor has asked twice since then.";

fn page(head: &str, body: &str) -> Came {
    import_as(Kind::Html, &format!("<!doctype html><html><head>{head}</head><body>{body}</body></html>"))
}

fn with_story(head: &str, above: &str) -> Came {
    page(head, &format!("<article>{above}<p>{STORY}</p><p>{STORY}</p><p>{STORY}</p></article>"))
}

#[test]
fn what_stands_around_the_story_is_left_out() {
    let came = page(
        "<title>T</title>",
        &format!(
            "<nav><ul><li><a href=/>Home</a></li></ul></nav><div id=main><p>{STORY}</p><p>{STORY}</p></div>\
         <div class=sidebar><a href=/x>Most read of all</a></div><footer>All rights reserved</footer>"
        ),
    );
    assert_eq!(words(&came.story().lead), [STORY, STORY]);
}

#[test]
fn a_piece_of_html_is_taken_as_it_is() {
    let came = import_as(Kind::Html, "<h1>A headline</h1><p>Short.</p><ul><li>A point</li></ul>");
    assert_eq!(came.story().lead.len(), 2);
    assert!(!came.codes().contains(&"no-main-part"));
}

#[test]
fn of_a_page_without_a_story_everything_is_taken_and_said() {
    let came = page("<title>T</title>", "<footer><p>All that there is.</p></footer>");
    assert!(came.codes().contains(&"no-main-part"), "{:?}", came.codes());
    assert_eq!(words(&came.story().lead), ["All that there is."]);
}

#[test]
fn the_name_of_the_site_is_no_part_of_the_headline() {
    let head = "<title>A headline – The Tern</title><meta property=og:site_name content='The Tern'>";
    let came = with_story(head, "");
    assert_eq!(came.story().headline, "A headline");
    assert_eq!(came.story().site.as_ref().unwrap().name, "The Tern");
}

#[test]
fn a_headline_above_the_story_counts_more_than_the_title_of_the_page() {
    let came = with_story("<title>A headline | News of today</title>", "<h1>A headline</h1>");
    assert_eq!(came.story().headline, "A headline");
}

#[test]
fn names_and_dates_come_from_meta() {
    let came = with_story(
        "<title>T</title><meta name=author content='Ada Name, B. Other'><meta name=date content='September 23, 2022'>\
         <meta property='article:modified_time' content='2022-09-24T10:00:00'>",
        "",
    );
    let story = came.story();
    assert_eq!(story.authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>(), ["Ada Name", "B. Other"]);
    assert_eq!(story.published.as_ref().unwrap().as_str(), "2022-09-23");
    // Without an offset a time names no moment.
    assert_eq!(story.updated.as_ref().unwrap().as_str(), "2022-09-24");
}

#[test]
fn json_ld_counts_more_than_meta() {
    let came = with_story(
        r#"<title>T</title><meta name=author content="Somebody Else"><script type="application/ld+json">not json</script>
           <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
           "headline": "By JSON-LD", "author": {"name": "Ada Name"}}</script>"#,
        "",
    );
    assert_eq!((came.story().headline.as_str(), came.story().authors[0].name.as_str()), ("By JSON-LD", "Ada Name"));
}

#[test]
fn a_byline_that_says_what_is_known_is_not_said_twice() {
    let head = "<title>T</title><meta name=author content='Ada Name'><meta name=date content=2022-09-23>";
    let story = with_story(head, "<p>By Ada Name | September 23, 2022</p>");
    assert!(!words(&story.story().lead).concat().contains("By Ada"));
    let story = with_story(head, "<p>By Somebody Else</p>");
    assert!(words(&story.story().lead).concat().contains("By Somebody Else"));
}

#[test]
fn language_and_direction_are_those_of_the_page() {
    let text = format!("<html lang=ar dir=rtl><title>T</title><body><p>{STORY}</p></body></html>");
    let came = import_as(Kind::Html, &text);
    assert_eq!(came.story().lang.as_ref().unwrap().as_str(), "ar");
    assert_eq!(came.story().dir.unwrap().as_str(), "rtl");
}

#[test]
fn the_hero_picture_is_there_once() {
    let head = "<title>T</title><meta property='og:image' content='https://a.example/p/sea-1200x800.jpg'>";
    let came = with_story(head, "<figure><img src='https://a.example/p/sea-600x400.jpg' alt='The sea.'></figure>");
    assert_eq!(came.story().image.as_ref().unwrap().alt, "The sea.");
    assert_eq!(words(&came.story().lead), [STORY, STORY, STORY]);
}

#[test]
fn addresses_are_relative_to_the_base_the_page_names() {
    let link = "<p><a href=there>A link</a> and then some words.</p>";
    let json = |head: &str| serde_json::to_string(with_story(head, link).story()).unwrap();
    let canonical = "<title>T</title><link rel=canonical href='https://a.example/x/y'>";
    assert!(json(canonical).contains("https://a.example/x/there"));
    assert!(
        json(&format!("{canonical}<meta property='og:url' content='https://b.example/'>"))
            .contains("https://a.example/x/there")
    );
}

#[test]
fn a_browser_that_saved_the_page_says_where_it_was() {
    let text = format!(
        "<!DOCTYPE html>\n<!-- saved from url=(0022)https://a.example/x/y -->\n<html><title>T</title><body><p><a href=z>A</a> {STORY}</p></body></html>"
    );
    let came = import_as(Kind::Html, &text);
    assert_eq!(came.story().canonical.as_ref().unwrap().as_str(), "https://a.example/x/y");
}

#[test]
fn no_nesting_is_too_deep() {
    for tag in ["div", "b", "blockquote", "table><tr><td"] {
        let deep = format!("<{tag}>").repeat(20_000);
        let came = page("<title>T</title>", &format!("{deep}{STORY}"));
        assert!(serde_json::to_string(came.story()).unwrap().contains("eleven sheep"), "{tag}");
    }
}

/// Tags, ends of tags and words in any order.
fn soup() -> impl Strategy<Value = String> {
    let tags = [
        "<p>",
        "</p>",
        "<div class=content>",
        "<div class=comment id=sidebar>",
        "</div>",
        "<br>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<h1>",
        "</h1>",
        "<h2>",
        "</h2>",
        "<a href='x?y#z'>",
        "</a>",
        "<img src=a.jpg>",
        "<ul>",
        "<li>",
        "</ul>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<script>",
        "</script>",
        "<noscript>",
        "<svg><title>",
        "</svg>",
        "<template>",
        "<body>",
        "<html lang=de>",
        "<base href='//[x'>",
        "<title>",
        "</title>",
        "<meta property=og:image content='http://[::'>",
        "<meta name=author content=', and'>",
        "<!--",
        "-->",
        "<iframe src=https://www.youtube.com/embed/a>",
        "<font>",
        "<article>",
        "<span itemprop=author>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":[1]}</script>",
        STORY,
        "é ",
        " ",
    ];
    vec(select(tags.to_vec()), 0..60).prop_map(|tags| tags.concat())
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn no_page_panics(body in soup()) {
        page("<title>T</title>", &body);
        import_as(Kind::Html, &body);
    }
}
