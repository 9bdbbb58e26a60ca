//! What feed readers get, by the rules of JSON Feed 1.1 and RFC 4287.

use serde_json::{Value, json};
use standfirst_article::Listing;
use standfirst_formats::read_listing;
use standfirst_publish::{Details, Site, feeds};

use super::{
    site::{listing, site, slug, story},
    xml::Xml,
};

const FEED: &str = "https://news.example/stories/feed.json";
const OWN: &str = "https://news.example/stories/articles/feed.json";

/// Two stories of the site, of which more is known, and one of another.
fn news() -> (Site, Listing) {
    let river = story(
        "river",
        json!({
            "updated": "2022-09-24T08:00:00Z", "licence": {"name": "CC BY 4.0", "url": "https://cc.example/by"},
            "authors": [{"name": "Ines & Co", "url": "?article=2022/imprint"}, {"name": "Tamsin"}],
        }),
    );
    let listing = listing(&json!([
        {
            "id": "river", "title": "A <river>", "summary": "Slow & wide.", "image": "pictures/a.jpg",
            "date_published": "2022-09-23 09:30+05:30", "language": "uk", "tags": ["War", "Rivers & seas"],
        },
        {"id": "2022/imprint", "title": "Imprint", "date_published": "2022-09-22"},
        {"id": "#1", "url": "https://wire.example/c", "title": "C"},
    ]));
    (site().with_details([(slug("river"), Details::of(&river.article))]), listing)
}

#[test]
fn subscribers_get_a_json_feed() {
    let (site, listing) = news();
    let feed: Value = serde_json::from_str(&feeds::json_feed(&site, &listing, FEED)).unwrap();
    assert_eq!(
        feed,
        json!({
            "version": "https://jsonfeed.org/version/1.1", "title": "The Sampler", "language": "en",
            "home_page_url": "https://news.example/stories/", "feed_url": FEED,
            "items": [
                {
                    "id": "river", "url": "https://news.example/stories/a/river/", "title": "A <river>",
                    "summary": "Slow & wide.", "content_text": "Slow & wide.",
                    "image": "https://news.example/stories/articles/pictures/a.jpg",
                    "date_published": "2022-09-23T09:30:00+05:30", "date_modified": "2022-09-24T08:00:00Z",
                    "language": "uk", "tags": ["War", "Rivers & seas"],
                    "authors": [
                        {"name": "Ines & Co", "url": "https://news.example/stories/a/2022/imprint/"},
                        {"name": "Tamsin"},
                    ],
                },
                {
                    "id": "2022/imprint", "url": "https://news.example/stories/a/2022/imprint/", "title": "Imprint",
                    "content_text": "Imprint", "date_published": "2022-09-22T00:00:00Z",
                },
                {"id": "https://wire.example/c", "url": "https://wire.example/c", "title": "C", "content_text": "C"},
            ],
        })
    );
}

#[test]
fn the_viewer_reads_its_list_as_it_was() {
    let (site, listing) = news();
    let read = read_listing(&feeds::json_feed(&site, &listing, OWN)).unwrap();
    assert_eq!(read.notes, []);
    assert_eq!(read.value.lang, site.lang);
    for (read, teaser) in read.value.teasers.iter().zip(&listing.teasers) {
        assert_eq!((&read.slug, &read.title, &read.summary), (&teaser.slug, &teaser.title, &teaser.summary));
        // A day stays a day, and a picture beside the viewer, wherever the folder is.
        assert_eq!((&read.published, &read.image, &read.tags), (&teaser.published, &teaser.image, &teaser.tags));
        assert_eq!(read.href(), teaser.href());
    }
}

#[test]
fn subscribers_get_an_atom_feed() {
    let (site, listing) = news();
    let feed = Xml::read(&feeds::atom(&site, &listing));
    assert_eq!((feed.name.as_str(), feed.get("xmlns")), ("feed", Some("http://www.w3.org/2005/Atom")));
    assert_eq!(feed.get("xml:lang"), Some("en"));
    assert_eq!(feed.one("id").text, "https://news.example/stories/");
    assert_eq!(feed.one("title").text, "The Sampler");
    assert_eq!(feed.one("updated").text, "2022-09-24T08:00:00Z");
    let links: Vec<_> = feed.all("link").iter().map(|link| (link.get("rel"), link.get("href"))).collect();
    let own = "https://news.example/stories/feed.xml";
    assert_eq!(links, [(Some("self"), Some(own)), (Some("alternate"), Some("https://news.example/stories/"))]);
    let entry = feed.all("entry")[0];
    assert_eq!(entry.get("xml:lang"), Some("uk"));
    for (name, text) in [
        ("id", "https://news.example/stories/a/river/"),
        ("title", "A <river>"),
        ("updated", "2022-09-24T08:00:00Z"),
        ("published", "2022-09-23T09:30:00+05:30"),
        ("summary", "Slow & wide."),
        ("rights", "CC BY 4.0"),
    ] {
        assert_eq!(entry.one(name).text, text, "{name}");
    }
    assert_eq!(entry.one("link").get("href"), Some("https://news.example/stories/a/river/"));
    let authors: Vec<_> = entry.all("author").iter().map(|author| author.one("name").text.as_str()).collect();
    assert_eq!(authors, ["Ines & Co", "Tamsin"]);
    assert_eq!(entry.all("author")[0].one("uri").text, "https://news.example/stories/a/2022/imprint/");
    let terms: Vec<_> = entry.all("category").iter().filter_map(|category| category.get("term")).collect();
    assert_eq!(terms, ["War", "Rivers & seas"]);
}

#[test]
fn every_entry_has_what_atom_demands() {
    let (site, listing) = news();
    for (count, listing) in [(listing.teasers.len(), &listing), (0, &Listing::default())] {
        let feed = Xml::read(&feeds::atom(&site, listing));
        assert_eq!(feed.all("entry").len(), count);
        for place in [&feed].into_iter().chain(feed.all("entry")) {
            for name in ["id", "title", "updated"] {
                assert!(!place.one(name).text.is_empty(), "{name} in {place:?}");
            }
            place.one("updated").text.parse::<jiff::Timestamp>().unwrap();
        }
        assert!(feed.all("entry").iter().all(|entry| !entry.all("author").is_empty()));
    }
}

#[test]
fn a_feed_has_the_newest_hundred() {
    let items: Vec<_> = (0..150).map(|at| json!({"id": format!("s{at}"), "title": "A"})).collect();
    let (site, listing) = (site(), listing(&Value::Array(items)));
    assert_eq!(Xml::read(&feeds::atom(&site, &listing)).all("entry").len(), 100);
    let feed: Value = serde_json::from_str(&feeds::json_feed(&site, &listing, FEED)).unwrap();
    assert_eq!((feed["items"].as_array().unwrap().len(), &feed["items"][0]["id"]), (100, &json!("s0")));
}
