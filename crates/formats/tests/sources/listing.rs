//! Lists are written as JSON Feed and read back the same.

use proptest::{collection::vec, option::of, prelude::*};
use serde_json::Value;
use standfirst_article::{Lang, Listing, Slug, Teaser};
use standfirst_formats::{read_listing, write_listing};

use super::generate::{
    cases,
    text::{date, file, lang, link, text},
};

fn teaser() -> BoxedStrategy<Teaser> {
    let slug = of(Just("2022/09/kupiansk-river_1")).prop_map(|slug| slug.and_then(Slug::parse));
    let about = (slug, of(link()), text(), of(text()));
    (about, of(file()), of(date()), of(lang()), vec(text(), 0..3))
        .prop_map(|((slug, url, title, summary), image, published, lang, tags)| Teaser {
            slug,
            url,
            title,
            summary,
            image,
            published,
            lang,
            tags,
        })
        .boxed()
}

/// A list as it is after reading: its language is that of the stories that name none.
fn listing() -> BoxedStrategy<Listing> {
    let inherit = |(title, lang, mut teasers): (String, Option<Lang>, Vec<Teaser>)| {
        for teaser in &mut teasers {
            teaser.lang = teaser.lang.take().or_else(|| lang.clone());
        }
        Listing { title, lang, teasers }
    };
    (text(), of(lang()), vec(teaser(), 0..3)).prop_map(inherit).boxed()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn what_is_written_is_read_back(listing in listing()) {
        let reading = read_listing(&write_listing(&listing)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(reading.notes, []);
        prop_assert_eq!(reading.value, listing);
    }
}

#[test]
fn what_is_written_has_all_that_the_format_demands() {
    let teaser = Teaser {
        slug: None,
        url: None,
        title: "T".to_owned(),
        summary: None,
        image: None,
        published: None,
        lang: None,
        tags: vec![],
    };
    let listing = Listing { title: "Stories".to_owned(), lang: None, teasers: vec![teaser.clone(), teaser] };
    let feed: Value = serde_json::from_str(&write_listing(&listing)).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!((&feed["items"][0]["id"], &feed["items"][1]["id"]), (&"#1".into(), &"#2".into()));
    assert_eq!(feed["items"][0]["content_text"], "T");
}
