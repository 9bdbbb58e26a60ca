//! Lists of stories, a hundred on each page.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use standfirst_article::Listing;
use standfirst_publish::pages;

use super::{
    page::Page,
    site::{listing, site},
};

fn written(listing: &Listing) -> BTreeMap<String, Page> {
    pages::lists(&site(), listing).map(|(path, html)| (path, Page::read(&html))).collect()
}

/// So many stories, the newest first.
fn many(count: usize) -> Listing {
    let items: Vec<Value> = (1..=count)
        .map(|at| json!({"id": format!("s{at}"), "title": format!("Story {at}"), "tags": ["All"]}))
        .collect();
    listing(&Value::Array(items))
}

#[test]
fn a_page_has_a_hundred_stories_and_knows_the_pages_around_it() {
    let pages = written(&many(201));
    let paths: Vec<_> = pages.keys().map(String::as_str).collect();
    let expected = [
        "index.html",
        "page/2/index.html",
        "page/3/index.html",
        "tag/all/2/index.html",
        "tag/all/3/index.html",
        "tag/all/index.html",
    ];
    assert_eq!(paths, expected);
    for (path, count, title, ways) in [
        ("index.html", 100, "The Sampler", vec!["page/2/"]),
        ("page/2/index.html", 100, "The Sampler, Page 2 of 3 · The Sampler", vec!["../../", "../../page/3/"]),
        ("page/3/index.html", 1, "The Sampler, Page 3 of 3 · The Sampler", vec!["../../page/2/"]),
        ("tag/all/index.html", 100, "Stories about All · The Sampler", vec!["../../tag/all/2/"]),
        (
            "tag/all/2/index.html",
            100,
            "Stories about All, Page 2 of 3 · The Sampler",
            vec!["../../../tag/all/", "../../../tag/all/3/"],
        ),
    ] {
        let page = &pages[path];
        assert_eq!(page.all("[data-part=teaser]").len(), count, "{path}");
        assert_eq!(page.text("title"), title, "{path}");
        assert_eq!(page.every("[data-part=pages] a", "href"), ways, "{path}");
        assert_eq!(page.every("head link[rel=prev], head link[rel=next]", "href"), ways, "{path}");
        assert_eq!(page.get("html", "data-view"), "list", "{path}");
    }
    assert_eq!(pages["page/3/index.html"].text("[data-part=teaser] h2"), "Story 201");
    assert_eq!(pages["page/2/index.html"].text("[data-part=pages]").trim(), "Newer stories Page 2 of 3 Older stories");
}

#[test]
fn stories_on_the_site_are_led_to_and_others_open_in_the_viewer() {
    let pages = written(&listing(&json!([
        {"id": "river", "title": "A", "image": "pictures/a.jpg", "tags": ["Water"]},
        {"id": "unknown", "title": "B"},
        {"id": "#1", "url": "https://wire.example/c", "title": "C"},
    ])));
    let first = &pages["index.html"];
    assert_eq!(first.every("h2 a", "href"), ["a/river/", "./?article=unknown", "https://wire.example/c"]);
    assert_eq!(first.get("[data-part=teaser] img", "src"), "articles/pictures/a.jpg");
    let tagged = &pages["tag/water/index.html"];
    assert_eq!(tagged.every("h2 a", "href"), ["../../a/river/"]);
    assert_eq!(tagged.get("[data-part=teaser] img", "src"), "../../articles/pictures/a.jpg");
    assert_eq!(tagged.get("[data-part=all-stories] a", "href"), "../../");
}

#[test]
fn the_first_page_is_also_the_viewer() {
    let pages = written(&many(101));
    let first = &pages["index.html"];
    first.one("body > [data-part=skeleton]");
    first.one("body > #sf-boot-error");
    // What is said there where scripts do not run is said of stories; the list is here.
    assert!(first.all("noscript").is_empty());
    assert_eq!(first.get("script[data-wasm]", "src"), "boot.js");
    assert!(first.all("link[rel=preload], link[rel=modulepreload]").is_empty());
    assert_eq!(first.every("link[rel=stylesheet]", "href"), ["standfirst-1.css", "theme.css", "print-1.css"]);
    assert!(first.all("style").is_empty());
    first.one("#app [data-part=site-footer]");
    assert!(pages["page/2/index.html"].all("[data-part=skeleton]").is_empty());
    assert_eq!(pages["page/2/index.html"].get("link[rel=canonical]", "href"), "https://news.example/stories/page/2/");
}

#[test]
fn an_empty_list_says_so() {
    let pages = written(&listing(&json!([])));
    assert_eq!(pages.len(), 1);
    assert!(pages["index.html"].text("#app main").contains("There are no stories here yet."));
}

#[test]
fn tags_that_are_written_alike_share_a_page() {
    let pages = written(&listing(&json!([
        {"id": "a", "title": "A", "tags": ["Café", "cafe"]},
        {"id": "b", "title": "B", "tags": ["CAFE", "???"]},
        {"id": "c", "title": "C", "tags": ["نهر"]},
    ])));
    assert_eq!(pages.keys().filter(|path| path.starts_with("tag/")).count(), 2, "{:?}", pages.keys());
    let shared = &pages["tag/cafe/index.html"];
    assert_eq!(shared.all("h2").len(), 2);
    assert_eq!(shared.text("h1"), "Stories about Café");
}

#[test]
fn a_teaser_without_a_language_is_in_that_of_the_list() {
    let mut listing = listing(&json!([{"id": "a", "title": "A", "date_published": "2022-09-23"}]));
    listing.lang = standfirst_article::Lang::parse("de");
    listing.title = "Nachrichten".to_owned();
    let pages = written(&listing);
    assert_eq!(pages["index.html"].text("time"), "23. September 2022");
    assert_eq!(
        (pages["index.html"].get("html", "lang"), pages["index.html"].text("#app h1")),
        ("de".into(), "Nachrichten".into())
    );
}
