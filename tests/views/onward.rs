//! Ways on from a story: to its neighbours in the list, to the latest ones, to related ones.

use serde_json::{Value, json};
use standfirst::view::{Links, latest, neighbours, related};
use standfirst_article::{Listing, Slug};
use standfirst_formats::read_article;

use super::{
    html::Html,
    lists::{feed, language},
    written,
};

fn of_stories(items: &Value) -> Listing {
    feed(&json!({"language": "ar", "items": items}))
}

fn stories() -> Listing {
    let items: Vec<_> = (0..9).map(|at| json!({"id": format!("story-{at}"), "title": format!("Story {at}")})).collect();
    of_stories(&json!(items))
}

/// The neighbours of a story, each as rel, address and text.
fn beside(listing: &Listing, slug: &str) -> Vec<(String, String, String)> {
    let page = neighbours(Links::default(), listing, &Slug::parse(slug).unwrap()).map(written).unwrap_or_default();
    let get = |link: &Html, name| link.get(name).unwrap_or_default().to_owned();
    page.tags("a").into_iter().map(|link| (get(link, "data-step"), get(link, "href"), link.text())).collect()
}

fn step(rel: &str, slug: &str, text: &str) -> (String, String, String) {
    (rel.to_owned(), format!("?article={slug}"), text.to_owned())
}

#[test]
fn the_newer_story_stands_above_in_the_list_and_the_older_below() {
    let (newer, older) =
        (step("newer", "story-0", "Newer story Story 0"), step("older", "story-2", "Older story Story 2"));
    assert_eq!(beside(&stories(), "story-1"), [newer, older]);
    assert_eq!(beside(&stories(), "story-0"), [step("older", "story-1", "Older story Story 1")]);
    assert_eq!(beside(&stories(), "story-8"), [step("newer", "story-7", "Newer story Story 7")]);
    assert_eq!(beside(&stories(), "unlisted"), []);
}

#[test]
fn the_titles_of_neighbours_are_in_their_language() {
    let listing = of_stories(&json!([{"id": "a", "title": "A"}, {"id": "b", "title": "B", "language": "de"}]));
    let page = |slug| neighbours(Links::default(), &listing, &Slug::parse(slug).unwrap()).map(written).unwrap();
    assert_eq!(page("b").tag("bdi").get("lang"), Some("ar"));
    assert_eq!(page("a").tag("bdi").get("lang"), Some("de"));
}

#[test]
fn the_latest_stories_are_six_without_the_one_that_is_open() {
    let open = Slug::parse("story-2");
    let page = latest(&stories(), Some("News"), open.as_ref(), "").map(written).unwrap();
    assert_eq!(page.part("latest").tag("h2").text(), "News");
    let titles: Vec<_> = page.tags("li").into_iter().map(Html::text).collect();
    assert_eq!(titles, ["Story 0", "Story 1", "Story 3", "Story 4", "Story 5", "Story 6"]);
    assert_eq!(language(page.tags("a")[0]), [Some("ar"), Some("rtl")]);
}

#[test]
fn without_others_there_are_no_latest_stories() {
    let listing = of_stories(&json!([{"id": "a", "title": "A"}]));
    assert!(latest(&listing, None, Slug::parse("a").as_ref(), "").is_none());
    assert_eq!(latest(&listing, None, None, "Another").map(written).unwrap().tag("h2").text(), "Latest stories");
}

#[test]
fn related_stories_are_links_where_they_have_an_address() {
    let article = |related: Value| {
        let json = json!({"headline": "A headline", "lead": ["x"], "related": related});
        read_article(&json.to_string()).unwrap().value
    };
    let page = written(
        related(Links::default(), &article(json!([{"headline": "B", "url": "?article=b"}, {"headline": "C"}])))
            .unwrap(),
    );
    assert_eq!(page.tags("li").into_iter().map(Html::text).collect::<Vec<_>>(), ["B", "C"]);
    assert_eq!(page.tag("a").get("href"), Some("?article=b"));
    assert_eq!(page.tags("a").len(), 1);
    // Each in its own direction, and all on the page's side.
    assert_eq!((page.tags("bdi").len(), page.tags("li")[0].get("dir")), (2, None));
    assert!(related(Links::default(), &article(json!([]))).is_none());
}
