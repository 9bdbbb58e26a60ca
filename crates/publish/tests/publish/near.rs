//! However a story names a file, its page and the lists name the same one.

use proptest::prelude::*;
use serde_json::json;
use standfirst_article::{MediaUrl, SafeUrl};
use standfirst_publish::pages;
use url::Url;

use super::{
    generate::cases,
    page::Page,
    site::{listing, page, site},
};

const SITE: &str = "https://news.example/stories/";

fn relative() -> impl Strategy<Value = String> {
    let odd =
        prop_oneof![Just("../../articles/x"), Just(".//a.example/b"), Just("./a:b"), Just("../"), Just("../?x=1#y")];
    prop_oneof![3 => r"[a-c./:?#%@ \\]{1,12}", 1 => odd.prop_map(str::to_owned)]
        .prop_filter("it is relative", |text| MediaUrl::parse(text).is_some_and(|url: MediaUrl| url.is_relative()))
}

/// Where an address leads from a page of the site, if it leads anywhere.
fn led(page: &str, address: &str) -> Option<String> {
    Some(Url::parse(SITE).unwrap().join(page).unwrap().join(address).ok()?.to_string())
}

/// What a story or a list means by an address; `None` for what opens the viewer, which is led to pages.
fn meant(file: &str, address: &str) -> Option<String> {
    led(file, address).filter(|meant| MediaUrl::parse(meant).is_some() && !meant.starts_with(&[SITE, "?"].concat()))
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_page_names_the_file_that_its_story_names(address in relative()) {
        let page = page("2022/imprint", json!({"lead": [{"figure": {"src": address, "alt": ""}}]}));
        let meant = meant("articles/2022/imprint.json", &address);
        prop_assume!(meant.is_some());
        let written = page.get("[data-part=figure] img", "src");
        prop_assert_eq!(led("a/2022/imprint/", &written), meant, "{} for {}", written, address);
    }

    #[test]
    fn a_list_names_the_picture_that_its_feed_names(address in relative()) {
        let listing = listing(&json!([{"id": "river", "title": "A", "image": address, "tags": ["x"]}]));
        let meant = meant("articles/feed.json", SafeUrl::as_str(listing.teasers[0].image.as_ref().unwrap()));
        prop_assume!(meant.is_some());
        for (path, html) in pages::lists(&site(), &listing) {
            let written = Page::read(&html).get("[data-part=teaser] img", "src");
            prop_assert_eq!(&led(&path, &written), &meant, "{} for {} in {}", written, address, path);
        }
    }
}
