//! JSON Feed as a list of stories.

use serde_json::{Value, json};
use standfirst_article::Listing;
use standfirst_formats::{FormatError, Reading, read_listing};

use super::said;

type Outcome = Result<(), FormatError>;

fn feed(items: Value) -> Result<Reading<Listing>, FormatError> {
    let version = "https://jsonfeed.org/version/1.1";
    read_listing(&json!({"version": version, "title": "Stories", "items": items}).to_string())
}

#[test]
fn items_become_teasers() -> Outcome {
    let item = json!({
        "id": "a/b", "url": "https://a.example/b", "title": "T", "summary": "S", "image": "b.jpg",
        "date_published": "2022-09-23T09:30:00Z", "language": "uk", "tags": ["war"], "content_text": "x",
    });
    let Reading { value, notes } = feed(json!([item]))?;
    assert_eq!((notes.len(), value.title.as_str()), (0, "Stories"));
    let teaser = &value.teasers[0];
    assert_eq!(teaser.href().as_deref(), Some("?article=a/b"));
    assert_eq!(teaser.image.as_ref().map(standfirst_article::SafeUrl::as_str), Some("b.jpg"));
    assert_eq!(teaser.published.as_ref().map(standfirst_article::Timestamp::as_str), Some("2022-09-23T09:30:00Z"));
    assert_eq!(teaser.lang.as_ref().map(standfirst_article::Lang::as_str), Some("uk"));
    assert_eq!((teaser.summary.as_deref(), teaser.tags.as_slice()), (Some("S"), &["war".to_owned()][..]));
    Ok(())
}

#[test]
fn the_language_of_the_feed_is_that_of_items_that_name_none() -> Outcome {
    let items = json!([{"id": "a", "title": "A"}, {"id": "b", "title": "B", "language": "ar"}]);
    let languages = |language: Value| {
        let feed = json!({"version": "x", "title": "Stories", "language": language, "items": items});
        let Reading { value, notes } = read_listing(&feed.to_string())?;
        let own = value.teasers.iter().map(|teaser| teaser.lang.as_ref());
        let all = [value.lang.as_ref()].into_iter().chain(own);
        Ok((all.map(|lang| lang.map(|lang| lang.as_str().to_owned())).collect::<Vec<_>>(), said(&notes).len()))
    };
    let lang = |tag: &str| Some(tag.to_owned());
    assert_eq!(languages(json!("uk"))?, (vec![lang("uk"), lang("uk"), lang("ar")], 0));
    assert_eq!(languages(json!("English, mostly"))?, (vec![None, None, lang("ar")], 1));
    assert_eq!(languages(Value::Null)?, (vec![None, None, lang("ar")], 0));
    Ok(())
}

#[test]
fn items_without_an_id_are_left_out() -> Outcome {
    let Reading { value, notes } =
        feed(json!([{"title": "A"}, {"id": "b", "title": "B"}, {"id": null, "title": "C"}]))?;
    assert_eq!(value.teasers.len(), 1);
    let sentences = ["items[0].id: expected a value, found nothing", "items[2].id: expected a value, found nothing"];
    assert_eq!(said(&notes), sentences);
    Ok(())
}

#[test]
fn ids_that_are_no_slugs_leave_the_address() -> Outcome {
    let url = "https://a.example/1";
    let items = [json!(17), json!("https://a.example/?p=17"), json!("../x")];
    let items: Vec<_> = items.into_iter().map(|id| json!({"id": id, "url": url, "title": "T"})).collect();
    for teaser in feed(json!(items))?.value.teasers {
        assert_eq!((teaser.slug.is_none(), teaser.href().as_deref()), (true, Some(url)));
    }
    Ok(())
}

#[test]
fn an_item_without_a_title_goes_by_its_summary() -> Outcome {
    let Reading { value, notes } = feed(json!([{"id": "a", "summary": "S"}, {"id": "b"}]))?;
    let titles: Vec<_> = value.teasers.iter().map(|teaser| teaser.title.as_str()).collect();
    assert_eq!((titles, said(&notes).len()), (vec!["S"], 1));
    Ok(())
}

#[test]
fn unsafe_addresses_are_dropped_with_a_note() -> Outcome {
    let Reading { value, notes } =
        feed(json!([{"id": "a b", "title": "T", "url": "javascript:alert(1)", "image": "data:image/svg+xml,x"}]))?;
    assert_eq!((value.teasers[0].href(), value.teasers[0].image.as_ref()), (None, None));
    let places: Vec<_> = notes.iter().map(|note| note.path.as_str()).collect();
    assert_eq!(places, ["items[0].url", "items[0].image"]);
    Ok(())
}

#[test]
fn a_feed_has_items() {
    let error = read_listing(r#"{"title": "Stories"}"#).map_err(|error| error.to_string());
    let sentence = "This file is not an article we can read: items: expected a value, found nothing.";
    assert_eq!(error, Err(sentence.to_owned()));
    assert!(matches!(read_listing("[]"), Err(FormatError::Shape(_))));
    assert_eq!(read_listing("<html>"), Err(FormatError::Html));
}
