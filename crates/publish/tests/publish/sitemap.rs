//! What search engines are told of a site as a whole.

use serde_json::{Value, json};
use standfirst_publish::{Details, feeds};

use super::{
    site::{listing, site, slug, story},
    xml::Xml,
};

fn addresses(xml: &Xml) -> Vec<(&str, Option<&str>)> {
    let lastmod = |url: &Xml| url.all("lastmod").first().map(|at| at.text.clone());
    xml.all("url")
        .into_iter()
        .map(|url| (url.one("loc").text.as_str(), lastmod(url)))
        .map(|(loc, at)| (loc, at.map(|at| &*at.leak())))
        .collect()
}

#[test]
fn the_sitemap_names_every_story_with_its_last_change() {
    let updated = Details::of(&story("river", json!({"updated": "2022-09-24T08:00:00+03:00"})).article);
    let elsewhere = Details::of(&story("copy", json!({"canonical": "https://wire.example/original"})).article);
    let own = Details::of(&story("2022/imprint", json!({"canonical": "?article=2022/imprint"})).article);
    let site = site().with_details([(slug("river"), updated), (slug("copy"), elsewhere), (slug("2022/imprint"), own)]);
    let listing = listing(&json!([
        {"id": "river", "title": "A", "date_published": "2022-09-23"},
        {"id": "copy", "title": "B", "date_published": "2022-09-22"},
        {"id": "2022/imprint", "title": "C", "date_published": "2022-09-21"},
        {"id": "#1", "title": "D", "url": "https://wire.example/d"},
    ]));
    let files = feeds::sitemap(&site, &listing);
    assert_eq!(files.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["sitemap.xml"]);
    let map = Xml::read(&files[0].1);
    assert_eq!((map.name.as_str(), map.get("xmlns")), ("urlset", Some("http://www.sitemaps.org/schemas/sitemap/0.9")));
    assert_eq!(
        addresses(&map),
        [
            ("https://news.example/stories/", None),
            ("https://news.example/stories/a/river/", Some("2022-09-24T08:00:00+03:00")),
            ("https://news.example/stories/a/2022/imprint/", Some("2022-09-21")),
        ]
    );
}

#[test]
fn more_addresses_than_a_file_may_have_are_in_several() {
    let items: Vec<_> = (0..50_000).map(|at| json!({"id": format!("s{at}"), "title": "A"})).collect();
    let files = feeds::sitemap(&site(), &listing(&Value::Array(items)));
    let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    let index = Xml::read(&files[0].1);
    assert_eq!(index.name, "sitemapindex");
    let named: Vec<_> = index.all("sitemap").iter().map(|map| map.one("loc").text.as_str()).collect();
    assert_eq!(named, ["https://news.example/stories/sitemap-1.xml", "https://news.example/stories/sitemap-2.xml"]);
    assert_eq!(Xml::read(&files[1].1).children.len(), 50_000);
    assert_eq!(addresses(&Xml::read(&files[2].1)), [("https://news.example/stories/a/s49999/", None)]);
}

#[test]
fn robots_may_read_everything_and_know_where_the_sitemap_is() {
    let robots = feeds::robots(&site());
    assert_eq!(robots, "User-agent: *\nAllow: /\n\nSitemap: https://news.example/stories/sitemap.xml\n");
}
