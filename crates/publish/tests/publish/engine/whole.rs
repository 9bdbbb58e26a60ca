//! What is there in the end.

use super::{Desk, story};

#[test]
fn a_site_has_all_that_it_needs() {
    let desk = Desk::new(&[
        ("river.json", r#"{"headline": "River", "lead": ["Words."], "tags": ["Deep water"], "lang": "en"}"#),
        ("2022/sea.json", &story("Sea")),
    ]);
    let run = desk.run();
    assert!(run.said.is_empty(), "{:?}", run.said);
    assert_eq!(run.report().stories, 2);
    for name in [
        "index.html",
        "a/river/index.html",
        "a/2022/sea/index.html",
        "articles/river.json",
        "articles/2022/sea.json",
        "articles/feed.json",
        "oembed/2022/sea.json",
        "tag/deep-water/index.html",
        "feed.json",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "404.html",
        "_headers",
        "_redirects",
        "boot.js",
        "config.json",
        "index.html.br",
        "index.html.gz",
    ] {
        assert!(desk.has(name), "{name} of {:?}", desk.site().keys());
    }
    assert!(desk.read("a/2022/sea/index.html").contains("Words of Sea."));
    assert!(desk.read("manifest.webmanifest").contains(r#""name":"The Sampler""#));
    assert!(desk.read("_headers").contains("/read/*\n  Content-Security-Policy: default-src 'none';"));
}

#[test]
fn the_newest_comes_first_and_names_decide_between_equals() {
    let desk = Desk::new(&[
        ("b.json", &story("B")),
        ("a.json", &story("A")),
        ("new.json", r#"{"headline": "New", "published": "2023-01-01T00:30:00+02:00", "lead": ["Words."]}"#),
        ("undated.json", r#"{"headline": "Undated", "lead": ["Words."]}"#),
        ("newer.json", r#"{"headline": "Newer", "published": "2022-12-31T23:30:00Z", "lead": ["Words."]}"#),
    ]);
    desk.run();
    let feed: serde_json::Value = serde_json::from_str(&desk.read("articles/feed.json")).unwrap();
    let ids: Vec<_> = feed["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["newer", "new", "a", "b", "undated"]);
}

#[test]
fn the_list_is_called_as_the_feed_beside_the_stories_says() {
    let desk = Desk::new(&[
        ("a.json", &story("A")),
        (
            "feed.json",
            r#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Tern", "language": "de", "items": []}"#,
        ),
    ]);
    desk.run();
    let feed: serde_json::Value = serde_json::from_str(&desk.read("feed.json")).unwrap();
    assert_eq!((feed["title"].as_str(), feed["language"].as_str()), (Some("The Tern"), Some("de")));
}

#[test]
fn stories_of_other_formats_are_published_in_ours() {
    let post = r#"{"title": "A page", "content": "<p>Words of it.</p>", "textContent": "Words of it.", "length": 12, "excerpt": ""}"#;
    let desk = Desk::new(&[("page.json", post)]);
    desk.run();
    assert!(desk.read("articles/page.json").contains(r#""format":"standfirst/1""#));
    assert!(desk.read("a/page/index.html").contains("Words of it."));
}

#[test]
fn pictures_of_lists_are_found_from_any_page() {
    let image = r#"{"headline": "A", "lead": ["Words."], "image": {"src": "pictures/a.svg", "alt": ""}}"#;
    let desk =
        Desk::new(&[("2022/a.json", image), ("2022/pictures/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]);
    desk.run();
    assert!(desk.has("articles/2022/pictures/a.svg"));
    assert!(desk.read("index.html").contains("articles/2022/pictures/a.svg"));
    assert!(desk.read("a/2022/a/index.html").contains("../../../articles/2022/pictures/a.svg"));
}

#[test]
fn what_the_viewers_folder_has_counts_for_more() {
    let mut desk = Desk::new(&[("a.json", &story("A"))]);
    for entry in std::fs::read_dir(&desk.options.viewer).unwrap() {
        let entry = entry.unwrap();
        desk.write(&format!("viewer/{}", entry.file_name().to_str().unwrap()), "");
        std::fs::copy(entry.path(), desk.path("viewer").join(entry.file_name())).unwrap();
    }
    desk.write("viewer/robots.txt", "User-agent: *\nDisallow: /\n");
    desk.write("viewer/articles/sample.json", "{}");
    desk.write("viewer/fonts/tern.woff2", "font");
    desk.options.viewer = desk.path("viewer");
    let run = desk.run();
    assert!(run.said.is_empty(), "{:?}", run.said);
    assert_eq!(desk.read("robots.txt"), "User-agent: *\nDisallow: /\n");
    assert!(desk.has("fonts/tern.woff2") && !desk.has("articles/sample.json"));
}
