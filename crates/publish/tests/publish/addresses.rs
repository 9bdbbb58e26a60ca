//! What a page leads to, from wherever it is.

use serde_json::json;
use standfirst_publish::{BaseUrl, BaseUrlError, pages};

use super::{
    page::Page,
    site::{page, site, site_of, slug, story},
};

fn links(slug: &str, hrefs: &[&str]) -> Vec<String> {
    let lead: Vec<_> = hrefs.iter().map(|href| json!([{"link": {"href": href, "text": "way"}}])).collect();
    let page = page(slug, json!({"lead": lead}));
    page.every("[data-part=lead] a", "href")
}

#[test]
fn the_viewer_s_own_links_lead_to_pages_of_the_site() {
    let hrefs = ["?article=river", "?article=2022%2Fimprint#people", "?tag=World%20News", "?", "?#sf-main", "#here"];
    let expected = [
        "../../a/river/",
        "../../a/2022/imprint/#people",
        "../../tag/world-news/",
        "../../",
        "../../#sf-main",
        "#here",
    ];
    assert_eq!(links("river", &hrefs), expected);
}

#[test]
fn what_has_no_page_opens_in_the_viewer() {
    let hrefs =
        ["?article=unknown", "?article=river&comments=0", "?tag=%3F%3F%3F", "?article=https://wire.example/x#a"];
    assert_eq!(links("river", &hrefs), hrefs.map(|href| format!("../../{href}")));
}

#[test]
fn tags_that_no_story_has_open_in_the_viewer() {
    let site = site().with_tags(["War & Peace"]);
    let lead =
        json!([[{"link": {"href": "?tag=war-peace", "text": "a"}}, {"link": {"href": "?tag=war", "text": "b"}}]]);
    let page = Page::read(&pages::story(&site, &story("river", json!({"lead": lead})), (None, None)));
    assert_eq!(page.every("[data-part=lead] a", "href"), ["../../tag/war-peace/", "../../?tag=war"]);
}

#[test]
fn a_page_knows_how_deep_it_is() {
    for (slug, up) in [("river", "../../"), ("2022/imprint", "../../../"), ("a/b/c/d", "../../../../../")] {
        let page = page(slug, json!({}));
        assert_eq!(page.get("script[data-wasm]", "src"), [up, "boot.js"].concat());
        assert_eq!(page.get("link[rel=modulepreload]", "href"), [up, "viewer-1.js"].concat());
        assert_eq!(page.get("[data-part=home] img", "src"), [up, "icon.svg"].concat());
        assert_eq!(page.get("[data-part=home] a", "href"), up);
        let footer = page.every("[data-part=site-footer] a", "href");
        assert_eq!(footer, ["a/2022/imprint/", "shop/", "feed.json"].map(|path| [up, path].concat()));
    }
}

#[test]
fn everything_on_the_site_is_named_from_the_page() {
    let picture = |src: &str| json!({"figure": {"src": src, "alt": ""}});
    let sources = [
        "pictures/a b.jpg",
        "../x.png",
        "/stories/articles/y.jpg",
        "/elsewhere/z.jpg",
        "//cdn.example/c.jpg",
        "https://a.example/a",
    ];
    let lead: Vec<_> = sources.iter().map(|src| picture(src)).collect();
    let page = page("2022/imprint", json!({"lead": lead}));
    let expected = [
        "../../../articles/2022/pictures/a%20b.jpg",
        "../../../articles/x.png",
        "../../../articles/y.jpg",
        "https://news.example/elsewhere/z.jpg",
        "https://cdn.example/c.jpg",
        "https://a.example/a",
    ];
    assert_eq!(page.every("[data-part=figure] img", "src"), expected);
}

#[test]
fn nothing_of_a_page_lies_outside_of_the_site_but_what_the_story_names() {
    let site = site_of(&["river"]);
    let pages =
        [("a/river/", pages::story(&site, &story("river", json!({})), (None, None))), ("x/y", pages::not_found(&site))];
    for (at, html) in pages {
        let all = Page::read(&html).addresses(&["https://news.example/stories/", at].concat());
        assert!(all.len() > 5, "{all:?}");
        for address in all {
            assert!(address.starts_with("https://news.example/stories/"), "{address}");
        }
    }
}

#[test]
fn the_page_for_missing_ones_holds_at_any_depth() {
    let page = Page::read(&pages::not_found(&site()));
    for href in page.every("[href]", "href") {
        assert!(href.starts_with("/stories/"), "{href}");
    }
    assert_eq!(page.get("main p a", "href"), "/stories/");
    assert_eq!(page.meta("robots").as_deref(), Some("noindex"));
    assert!(page.all("script").is_empty());
}

#[test]
fn a_former_address_leads_to_the_new_one() {
    let page = Page::read(&pages::redirect(&site(), &slug("2021/old"), &slug("river")));
    assert_eq!(page.get("meta[http-equiv=refresh]", "content"), "0; url=../../../a/river/");
    assert_eq!(page.get("a", "href"), "../../../a/river/");
    assert_eq!(page.get("link[rel=canonical]", "href"), "https://news.example/stories/a/river/");
    assert_eq!(page.meta("robots").as_deref(), Some("noindex"));
}

#[test]
fn a_base_is_the_address_of_a_folder() {
    let base = |text: &str| text.parse::<BaseUrl>();
    for (text, written) in [
        ("https://a.example", "https://a.example/"),
        ("HTTP://A.example:80/b", "http://a.example/b/"),
        (" https://a.example/ü/ ", "https://a.example/%C3%BC/"),
    ] {
        assert_eq!(base(text).unwrap().as_str(), written);
    }
    for (text, error) in [
        ("news.example", BaseUrlError::NotAbsolute),
        ("", BaseUrlError::NotAbsolute),
        ("ftp://a.example/", BaseUrlError::Scheme),
        ("javascript:alert(1)", BaseUrlError::Scheme),
        ("https://a.example/?b", BaseUrlError::TooMuch),
        ("https://me:secret@a.example/", BaseUrlError::TooMuch),
    ] {
        assert_eq!(base(text), Err(error), "{text}");
    }
    assert_eq!(base("https://a.example/b").unwrap().of_file("c d/e?.jpg"), "https://a.example/b/c%20d/e%3F.jpg");
}
