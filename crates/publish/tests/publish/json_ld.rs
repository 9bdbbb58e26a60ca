//! What search engines read of a story.

use serde_json::{Value, json};

use super::site::page;

fn told(members: Value) -> Value {
    page("river", members).json("script[type='application/ld+json']")
}

#[test]
fn a_story_is_a_news_article_of_its_site() {
    let told = told(json!({
        "headline": "A river", "dek": "Slow.", "lang": "uk", "kicker": "World", "tags": ["War"],
        "published": "2022-09-23 09:30+03:00", "updated": "2022-09-24",
        "authors": [{"name": "Ines", "url": "https://ines.example/"}],
        "source": {"name": "The Wire", "url": "https://wire.example/river"},
        "licence": {"name": "CC BY 4.0"},
        "image": {"src": "river.jpg", "alt": ""},
        "corrections": [{"date": "2022-09-25", "text": "It is slow."}],
    }));
    let home = "https://news.example/stories/";
    let page = "https://news.example/stories/a/river/";
    assert_eq!(
        told,
        json!({
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": "A river", "description": "Slow.",
            "url": page, "mainEntityOfPage": {"@type": "WebPage", "@id": page},
            "image": ["https://news.example/stories/articles/river.jpg"],
            "datePublished": "2022-09-23T09:30:00+03:00", "dateModified": "2022-09-24",
            "author": [{"@type": "Person", "name": "Ines", "url": "https://ines.example/"}],
            "publisher": {
                "@type": "Organization", "name": "The Sampler", "url": home,
                "logo": {"@type": "ImageObject", "url": "https://news.example/stories/icon.svg"},
            },
            "inLanguage": "uk", "articleSection": "World", "keywords": ["War"],
            "isBasedOn": {"@type": "CreativeWork", "name": "The Wire", "url": "https://wire.example/river"},
            "license": {"@type": "CreativeWork", "name": "CC BY 4.0"},
            "correction": [{"@type": "CorrectionComment", "text": "It is slow.", "datePublished": "2022-09-25"}],
        })
    );
}

#[test]
fn a_label_says_what_kind_of_article_it_is() {
    for (label, kind) in [
        ("opinion", "OpinionNewsArticle"),
        ("analysis", "AnalysisNewsArticle"),
        ("review", "ReviewNewsArticle"),
        ("sponsored", "AdvertiserContentArticle"),
        ("satire", "SatiricalArticle"),
    ] {
        assert_eq!(told(json!({"label": label}))["@type"], kind);
    }
}

#[test]
fn a_live_blog_tells_its_entries() {
    let entry =
        json!({"entry": {"date": "2022-09-23T09:30:00Z", "heading": "Bridge open", "blocks": ["Cars", "cross."]}});
    let told = told(json!({"label": "live", "lead": ["Now.", entry]}));
    assert_eq!(told["@type"], "LiveBlogPosting");
    assert_eq!(
        told["liveBlogUpdate"],
        json!([{
            "@type": "BlogPosting", "headline": "Bridge open", "datePublished": "2022-09-23T09:30:00Z",
            "articleBody": "Cars\ncross.",
        }])
    );
}

#[test]
fn what_is_not_known_is_not_told() {
    let told = told(json!({}));
    let mut names: Vec<_> = told.as_object().unwrap().keys().cloned().collect();
    names.sort();
    let expected =
        ["@context", "@type", "description", "headline", "inLanguage", "mainEntityOfPage", "publisher", "url"];
    assert_eq!(names, expected);
}

#[test]
fn a_day_that_no_month_has_is_not_told() {
    assert_eq!(told(json!({"published": "2022-02-31"})).get("datePublished"), None);
}
