//! Posts of WordPress.

use serde_json::{Value, json};
use standfirst_article::{Article, LinkUrl, RichText, SafeUrl, Slug, Timestamp, UrlUse};
use standfirst_formats::TranslateError;

use super::{Outcome, at, changed, fixture, read, story};

const POST: &str = "https://harbour.example/wp-json/wp/v2/posts/4711";

fn post() -> Article {
    story(fixture("wordpress-post"), &at(POST)).unwrap().0
}

fn post_with(members: Value) -> Result<Article, TranslateError> {
    story(changed("wordpress-post", members), &at(POST)).map(|(article, _)| article)
}

fn text<U: UrlUse>(url: Option<&SafeUrl<U>>) -> Option<&str> {
    url.map(SafeUrl::as_str)
}

/// A smaller post with these members.
pub(crate) fn small(members: Value) -> Value {
    let mut post = json!({
        "id": 1, "slug": "s", "link": "https://a.example/s/", "title": {"rendered": "T"},
        "date_gmt": "2025-01-01T00:00:00", "content": {"rendered": "<p>Some text.</p>", "protected": false},
    });
    post.as_object_mut().unwrap().extend(members.as_object().cloned().unwrap());
    post
}

fn small_story(members: Value) -> Result<Article, TranslateError> {
    story(small(members), &at("https://a.example/post.json")).map(|(article, _)| article)
}

#[test]
fn a_headline_is_text_without_tags_and_references() {
    assert_eq!(post().headline, "The crane that learned to wait – and why the port likes it");
}

#[test]
fn a_post_keeps_its_name_its_address_and_its_site() {
    let post = post();
    assert_eq!(post.id.as_ref().map(Slug::as_str), Some("the-crane-that-learned-to-wait"));
    let link = "https://harbour.example/2025/05/06/the-crane-that-learned-to-wait/";
    assert_eq!(text(post.canonical.as_ref()), Some(link));
    let site = post.site.unwrap();
    assert_eq!((site.name.as_str(), text(site.url.as_ref())), ("Harbour Post", Some("https://harbour.example/")));
}

#[test]
fn times_are_those_in_utc() {
    let post = post();
    assert_eq!(post.published.as_ref().map(Timestamp::as_str), Some("2025-05-06T07:15:00Z"));
    assert_eq!(post.updated.as_ref().map(Timestamp::as_str), Some("2025-05-06T16:02:41Z"));
}

#[test]
fn of_the_sites_own_time_only_the_day_is_known() -> Outcome {
    let post = post_with(json!({"date_gmt": null}))?;
    assert_eq!(post.published.as_ref().map(Timestamp::as_str), Some("2025-05-06"));
    Ok(())
}

#[test]
fn a_change_within_the_hour_is_none() -> Outcome {
    let updated = |at: &str| post_with(json!({"modified_gmt": at})).map(|post| post.updated);
    assert_eq!(updated("2025-05-06T08:14:00")?, None);
    assert_eq!(updated("2025-05-05T08:14:00")?, None);
    assert!(updated("2025-05-06T08:16:00")?.is_some());
    Ok(())
}

#[test]
fn categories_are_the_kicker_and_tags_the_topics() {
    let post = post();
    assert_eq!(post.kicker.as_deref(), Some("Docks & quays"));
    assert_eq!(post.tags, ["Ports", "Power & light"]);
}

#[test]
fn the_hero_comes_with_its_uncut_sizes_and_the_credit_of_its_file() {
    let image = post().image.unwrap();
    assert_eq!(image.src.as_str(), "https://harbour.example/wp-content/uploads/2025/05/crane.jpg");
    assert_eq!((image.width, image.height), (Some(1600), Some(1067)));
    assert_eq!(image.sources.iter().map(|source| source.width).collect::<Vec<_>>(), [300, 768, 1024, 1600]);
    assert_eq!(image.alt, "A red container crane above an empty quay.");
    assert_eq!(image.credit, Some("Mira Holt".into()));
}

#[test]
fn without_embed_the_picture_for_sharing_is_the_hero() -> Outcome {
    let image = post_with(json!({"_embedded": null}))?.image;
    assert_eq!(image.map(|image| image.width), Some(Some(1600)));
    let none = small_story(json!({"featured_media": 0, "yoast_head_json": {"og_image": [{"url": "/logo.png"}]}}))?;
    assert_eq!(none.image, None);
    Ok(())
}

#[test]
fn without_embed_the_author_and_the_summary_for_search_engines_stand_in() -> Outcome {
    let post = post_with(json!({"_embedded": null, "excerpt": {"rendered": ""}}))?;
    assert_eq!(post.authors[0].name, "Jonte Ohlsson");
    assert_eq!(post.dek.map(|dek| dek.plain()).as_deref(), Some("How a container crane saves power by waiting."));
    Ok(())
}

#[test]
fn authors_have_their_pages() {
    let authors = post().authors;
    assert_eq!(text(authors[0].url.as_ref()), Some("https://harbour.example/author/jonte/"));
}

#[test]
fn a_language_is_that_of_the_post_else_that_of_the_plugin() -> Outcome {
    let lang = |members| post_with(members).map(|post| post.lang.map(|lang| lang.as_str().to_owned()));
    assert_eq!(lang(json!({}))?.as_deref(), Some("en-GB"));
    assert_eq!(lang(json!({"lang": "de"}))?.as_deref(), Some("de"));
    assert_eq!(lang(json!({"yoast_head_json": {"og_locale": "pt_BR"}}))?.as_deref(), Some("pt-BR"));
    Ok(())
}

#[test]
fn a_written_excerpt_is_the_dek() {
    let dek = "A third less power, and nobody waits longer: what happens when a machine stops hurrying.";
    assert_eq!(post().dek.as_ref().map(RichText::plain).as_deref(), Some(dek));
}

#[test]
fn an_excerpt_that_wordpress_made_is_no_dek() -> Outcome {
    for excerpt in
        ["<p>Some text.</p>", "<p>Something else [&hellip;]</p>", "Else <a class=\"more-link\" href=\"x\">More</a>"]
    {
        assert_eq!(small_story(json!({"excerpt": {"rendered": excerpt}}))?.dek, None, "{excerpt}");
    }
    Ok(())
}

#[test]
fn comments_are_open_as_the_post_says_and_named_by_its_address() -> Outcome {
    let comments = post().comments.unwrap();
    assert!(!comments.open);
    assert_eq!(comments.thread.as_deref(), Some("https://harbour.example/2025/05/06/the-crane-that-learned-to-wait/"));
    assert!(small_story(json!({"comment_status": "open"}))?.comments.unwrap().open);
    Ok(())
}

#[test]
fn a_site_without_a_name_goes_by_its_host() -> Outcome {
    assert_eq!(small_story(json!({}))?.site.unwrap().name, "a.example");
    Ok(())
}

#[test]
fn a_post_without_a_title_goes_by_its_first_words() -> Outcome {
    assert_eq!(small_story(json!({"title": {"rendered": ""}}))?.headline, "Some text.");
    Ok(())
}

#[test]
fn a_category_that_says_nothing_is_no_kicker() -> Outcome {
    let term = |name: &str, slug: &str| json!({"name": name, "slug": slug, "taxonomy": "category"});
    let post =
        small_story(json!({"_embedded": {"wp:term": [[term("Uncategorized", "uncategorized"), term("B", "b")]]}}))?;
    assert_eq!(post.kicker.as_deref(), Some("B"));
    Ok(())
}

#[test]
fn empty_maps_may_be_arrays_as_php_writes_them() -> Outcome {
    let media = json!({"source_url": "/a.jpg", "media_details": {"sizes": [], "image_meta": []}});
    let (post, notes) = story(small(json!({"_embedded": {"wp:featuredmedia": [media]}})), &at("https://a.example/"))?;
    assert_eq!(post.image.map(|image| image.src.as_str().to_owned()).as_deref(), Some("https://a.example/a.jpg"));
    assert_eq!(notes, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_film_is_no_hero() -> Outcome {
    let media = json!({"source_url": "/a.mp4", "mime_type": "video/mp4"});
    assert_eq!(small_story(json!({"_embedded": {"wp:featuredmedia": [media]}}))?.image, None);
    Ok(())
}

#[test]
fn the_latest_stories_are_those_of_the_interface_that_was_asked() -> Outcome {
    let latest = |address| read(&fixture("wordpress-post"), &at(address)).map(|reading| reading.value.latest);
    let expected = "https://harbour.example/wp-json/wp/v2/posts?per_page=20&_embed=author,wp:featuredmedia";
    assert_eq!(latest(POST)?.as_deref(), Some(expected));
    assert_eq!(latest("https://harbour.example/saved/post.json")?, None);
    Ok(())
}

#[test]
fn a_wrong_member_costs_only_itself() -> Outcome {
    let json =
        small(json!({"link": "javascript:alert(1)", "date_gmt": "soon", "_embedded": {"author": [{"code": "x"}]}}));
    let (post, notes) = story(json, &at("https://a.example/"))?;
    assert_eq!((post.canonical.as_ref().map(LinkUrl::as_str), post.published), (None, None));
    let expected = [
        "date_gmt: expected a date such as 2022-09-23T09:30:00, found “soon”",
        "link: expected an http, https, mailto or tel address, found “javascript:alert(1)”",
        "_embedded.author[0].name: expected a value, found nothing",
    ];
    assert_eq!(notes, expected);
    Ok(())
}
