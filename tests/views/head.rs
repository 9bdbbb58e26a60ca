//! The top of a story: what it is, who wrote it, when, and what was put right.

use serde_json::{Value, json};

use super::{html::Html, told};

/// The smallest story with these members.
fn with(members: Value) -> Html {
    let mut article = json!({"headline": "A headline", "lang": "uk", "lead": ["x"]});
    if let (Value::Object(article), Value::Object(members)) = (&mut article, members) {
        article.extend(members);
    }
    told(&article)
}

#[test]
fn a_bare_story_has_no_empty_parts() {
    let page = with(json!({}));
    let known = "story head headline meta dates reading-time lead foot share share-result";
    assert_eq!(page.all("data-part").join(" "), known);
    let story = page.part("story");
    assert_eq!((story.tag.as_str(), story.get("lang"), story.get("dir")), ("article", Some("uk"), Some("ltr")));
    let headline = page.tag("h1");
    assert_eq!((headline.text().as_str(), headline.get("tabindex")), ("A headline", Some("-1")));
    assert_eq!(story.get("aria-labelledby"), headline.get("id"));
}

#[test]
fn the_direction_is_that_of_the_language_or_the_storys_own() {
    assert_eq!(with(json!({"lang": "ar"})).part("story").get("dir"), Some("rtl"));
    assert_eq!(with(json!({"lang": "ar", "dir": "ltr"})).part("story").get("dir"), Some("ltr"));
}

#[test]
fn label_and_kicker_stand_above_the_headline() {
    let page = with(json!({"label": "opinion", "kicker": "Coast"}));
    let over = page.part("over-headline");
    assert_eq!(over.text(), "Opinion Coast");
    assert_eq!((over.part("label").get("lang"), over.part("label").get("data-label")), (Some("en"), None));
    assert_eq!(with(json!({"label": "sponsored"})).part("label").get("data-label"), Some("sponsored"));
}

#[test]
fn authors_are_links_where_they_have_an_address() {
    let page = with(json!({"authors": [{"name": "Ann", "url": "https://a.example"}, {"name": "Bob"}]}));
    let byline = page.part("byline");
    assert_eq!(byline.text(), "By Ann, Bob");
    let link = byline.tag("a");
    assert_eq!((link.text().as_str(), link.get("href")), ("Ann", Some("https://a.example")));
}

#[test]
fn dates_are_for_readers_and_machines() {
    let page = with(json!({"published": "2022-09-23", "updated": "2022-09-24T09:30:00Z"}));
    let times: Vec<_> = page.part("dates").tags("time");
    assert_eq!(times[0].get("datetime"), Some("2022-09-23"));
    assert_eq!(times[0].text(), "[2022-09-23 in uk]");
    assert_eq!(times[1].get("datetime"), Some("2022-09-24T09:30:00Z"));
    assert_eq!(page.part("updated").text(), "Updated [2022-09-24T09:30:00Z in uk]");
}

#[test]
fn the_reading_time_is_a_span() {
    let minutes = |words: String| with(json!({"lang": "en", "lead": [words]})).part("reading-time").text();
    assert_eq!(minutes("x".to_owned()), "1 min read");
    assert_eq!(minutes("x".repeat(10_000)), "10–12 min read");
}

#[test]
fn corrections_say_when_and_what() {
    let page = with(json!({"corrections": [
        {"date": "2022-09-25", "text": ["It was ", {"em": "two"}, "."]},
        {"text": "And a name."},
    ]}));
    let corrections = page.part("corrections");
    assert_eq!((corrections.tag.as_str(), corrections.get("aria-label")), ("aside", Some("Corrections")));
    let lines: Vec<_> = corrections.tags("p").into_iter().map(Html::text).collect();
    assert_eq!(lines, ["Corrected [2022-09-25 in uk] It was two.", " And a name."]);
}

#[test]
fn dek_summary_and_hero_follow() {
    let image = json!({"src": "a.jpg", "alt": "A rock."});
    let page = with(json!({"dek": ["A ", {"em": "deck"}], "summary": ["One", "Two"], "image": image}));
    assert_eq!((page.part("dek").text().as_str(), page.part("dek").tag("em").text().as_str()), ("A deck", "deck"));
    let points: Vec<_> = page.part("summary").tags("li").into_iter().map(Html::text).collect();
    assert_eq!(points, ["One", "Two"]);
    assert_eq!(page.part("hero").tag("img").get("alt"), Some("A rock."));
}
