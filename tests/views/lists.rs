//! The list of stories: its heading, its teasers, and the languages of both.

use serde_json::{Value, json};
use standfirst::view::{RenderContext, list, list_title};
use standfirst_article::{Listing, Provider};
use standfirst_formats::read_listing;
use standfirst_settings::words;

use super::{Dates, html::Html, written};

/// A feed with these members.
pub(crate) fn feed(members: &Value) -> Listing {
    read_listing(&members.to_string()).unwrap().value
}

fn listed(feed: &Listing, tag: Option<&str>) -> Html {
    written(list(&RenderContext::new(&Dates, None, &Provider::ALL), feed, tag))
}

/// The language and direction of an element.
pub(crate) fn language(element: &Html) -> [Option<&str>; 2] {
    [element.get("lang"), element.get("dir")]
}

fn full_feed() -> Listing {
    feed(&json!({"title": "أخبار", "language": "ar", "items": [
        {
            "id": "a/b", "title": "نهر", "summary": "كلمات",
            "image": "a.jpg", "date_published": "2022-09-23", "tags": ["x"],
        },
        {"id": "c", "title": "Das Haus", "language": "de"},
        {"id": 3, "title": "Elsewhere", "url": "https://a.example/3", "language": "en"},
        {"id": "..", "title": "Nowhere", "language": "en"},
    ]}))
}

#[test]
fn a_teaser_says_what_the_feed_says() {
    let page = listed(&full_feed(), None);
    let teaser = page.parts("teaser")[0];
    let link = teaser.tag("h2").tag("a");
    assert_eq!((link.get("href"), link.get("rel"), link.text().as_str()), (Some("?article=a/b"), None, "نهر"));
    assert_eq!(teaser.part("teaser-summary").text(), "كلمات");
    let date = teaser.part("teaser-date").tag("time");
    assert_eq!((date.get("datetime"), date.text().as_str()), (Some("2022-09-23"), "[2022-09-23 in ar]"));
    let image = teaser.part("teaser-picture").tag("img");
    assert_eq!([image.get("src"), image.get("alt"), image.get("loading")], [Some("a.jpg"), Some(""), Some("eager")]);
}

#[test]
fn teasers_lead_where_their_story_is() {
    let page = listed(&full_feed(), None);
    let links: Vec<_> = page.tags("h2").into_iter().flat_map(|heading| heading.tags("a")).collect();
    assert_eq!(
        links.iter().filter_map(|link| link.get("href")).collect::<Vec<_>>(),
        ["?article=a/b", "?article=c", "https://a.example/3"]
    );
    assert_eq!(links[2].get("rel"), Some("noopener noreferrer"));
    assert_eq!(page.tags("h2")[3].tag("span").text(), "Nowhere");
}

#[test]
fn each_title_is_in_its_own_language_or_that_of_the_feed() {
    let page = listed(&full_feed(), None);
    assert_eq!(language(page.tag("h1")), [Some("ar"), Some("rtl")]);
    let teasers = page.parts("teaser");
    for (teaser, lang) in teasers.into_iter().zip([["ar", "rtl"], ["de", "ltr"], ["en", "ltr"]]) {
        assert_eq!(language(teaser), lang.map(Some));
        assert_eq!(language(teaser.tag("h2").tag("a")), lang.map(Some));
    }
    let page = listed(&feed(&json!({"title": "x", "items": [{"id": "a", "title": "A"}]})), None);
    assert_eq!([language(page.tag("h1")), language(page.part("teaser"))], [[None, Some("auto")]; 2]);
}

#[test]
fn the_list_of_a_topic_has_its_stories_and_a_title_of_ours() {
    let listing = full_feed();
    let page = listed(&listing, Some("x"));
    assert_eq!((page.tag("h1").text().as_str(), page.parts("teaser").len()), ("Stories about x", 1));
    assert_eq!(page.tag("h1").get("lang"), None);
    assert_eq!(page.part("all-stories").tag("a").get("href"), Some("?"));
    let none = listed(&listing, Some("y"));
    let said: Vec<_> = none.tags("p").into_iter().map(Html::text).collect();
    assert_eq!((said, none.parts("teaser").len()), (vec!["All stories".to_owned(), words::NO_STORIES.to_owned()], 0));
}

#[test]
fn a_list_without_a_title_has_one_of_ours() {
    let untitled = feed(&json!({"language": "ar", "items": []}));
    assert_eq!(list_title(&untitled, None), ("Stories".to_owned(), None));
    assert_eq!(language(listed(&untitled, None).tag("h1")), [None, Some("auto")]);
    let titled = full_feed();
    let (title, lang) = list_title(&titled, None);
    assert_eq!((title.as_str(), lang), ("أخبار", titled.lang.as_ref()));
}

#[test]
fn pictures_out_of_sight_wait() {
    let items: Vec<_> = (0..5).map(|at| json!({"id": at, "title": "x", "image": "a.jpg"})).collect();
    let page = listed(&feed(&json!({"items": items})), None);
    assert_eq!(page.all("loading"), ["eager", "eager", "eager", "lazy", "lazy"]);
}
