//! Items of JSON Feed as stories, and feeds as lists.

use serde_json::{Value, json};
use standfirst_article::{Article, Block, LinkUrl, MediaUrl, RichText, SafeUrl, Teaser};
use standfirst_formats::{Asked, Reading, TranslateError, translate_each};

use super::{MEANS, Outcome, at, fixture, list, read, story};

const ADDRESS: &str = "https://lock.example/feed.json";

fn item(item: &str) -> Result<Article, TranslateError> {
    story(fixture("jsonfeed"), &Asked { item: Some(item), ..at(ADDRESS) }).map(|(article, _)| article)
}

/// The story of an item with these members.
fn made(members: Value) -> Result<Article, TranslateError> {
    let mut item = json!({"id": "x", "content_text": "Some text."});
    item.as_object_mut().unwrap().extend(members.as_object().cloned().unwrap());
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "items": [item]});
    story(feed, &Asked { item: Some("x"), ..at(ADDRESS) }).map(|(article, _)| article)
}

#[test]
fn a_feed_is_a_list_whose_stories_open_here() -> Outcome {
    let listing = list(fixture("jsonfeed"), &at(ADDRESS))?;
    assert_eq!(listing.title, "Notes from a small lock");
    let hrefs: Vec<_> = listing.teasers.iter().filter_map(Teaser::href).collect();
    let expected = [
        "?article=https://lock.example/feed.json&item=https://lock.example/2025/ice/",
        "?article=https://lock.example/feed.json&item=44",
        "?article=https://lock.example/feed.json&item=note-9",
        "https://lock.example/notes/8/",
    ];
    assert_eq!(hrefs, expected);
    Ok(())
}

#[test]
fn a_feed_of_one_item_is_a_list_too() -> Outcome {
    assert_eq!(list(fixture("jsonfeed-1.0"), &at(ADDRESS))?.teasers.len(), 1);
    Ok(())
}

#[test]
fn an_item_is_picked_by_its_id_or_its_address() -> Outcome {
    assert_eq!(item("44")?.headline, "Episode 3: the bell");
    assert_eq!(item("https://lock.example/2024/episode-3/")?.headline, "Episode 3: the bell");
    assert_eq!(item("45").err(), Some(TranslateError::NotFound(Some("45".to_owned()))));
    Ok(())
}

#[test]
fn what_an_item_leaves_out_the_feed_says() -> Outcome {
    let ice = item("https://lock.example/2025/ice/")?;
    assert_eq!(ice.lang.map(|lang| lang.as_str().to_owned()).as_deref(), Some("en"));
    assert_eq!(ice.authors[0].name, "Ilse Vermeer");
    assert_eq!(ice.site.map(|site| site.name).as_deref(), Some("Notes from a small lock"));
    Ok(())
}

#[test]
fn version_1_0_names_one_author() -> Outcome {
    let (article, notes) =
        story(fixture("jsonfeed-1.0"), &Asked { item: Some("2"), ..at("https://shed.example/feed.json") })?;
    assert_eq!((article.authors[0].name.as_str(), notes.len()), ("B. Oakes", 0));
    assert_eq!(article.image.as_ref().map(|image| image.src.as_str()), Some("https://shed.example/2.jpg"));
    Ok(())
}

#[test]
fn empty_lines_part_the_paragraphs_of_plain_text() -> Outcome {
    let article = made(json!({"content_text": "One.\n\nTwo,\nstill two."}))?;
    let words: Vec<_> = article
        .lead
        .iter()
        .map(|block| if let Block::Paragraph(text) = block { text.plain() } else { String::new() })
        .collect();
    assert_eq!(words, ["One.", "Two, still two."]);
    Ok(())
}

#[test]
fn an_item_without_a_title_goes_by_its_summary_its_words_or_its_day() -> Outcome {
    assert_eq!(made(json!({"summary": "In short."}))?.headline, "In short.");
    assert_eq!(made(json!({}))?.headline, "Some text.");
    let picture = json!([{"url": "https://a.example/a.jpg", "mime_type": "image/jpeg"}]);
    let item = json!({"content_text": null, "attachments": picture, "date_published": "2025-01-02T03:04:05Z"});
    assert_eq!(made(item)?.headline, "2025-01-02");
    Ok(())
}

#[test]
fn a_summary_is_the_dek_unless_it_is_the_headline() -> Outcome {
    let dek = |members| made(members).map(|article| article.dek.as_ref().map(RichText::plain));
    assert_eq!(dek(json!({"title": "T", "summary": "In short."}))?.as_deref(), Some("In short."));
    assert_eq!(dek(json!({"summary": "In short."}))?, None);
    assert_eq!(dek(json!({"title": "T", "summary": "Some text"}))?, None);
    Ok(())
}

#[test]
fn links_are_relative_to_the_items_page() -> Outcome {
    let text = serde_json::to_string(&made(json!({
        "url": "https://a.example/b/c/", "attachments": [{"url": "../d.pdf"}, {"url": "?e"}],
    }))?);
    let text = text.unwrap();
    assert!(text.contains("\"https://a.example/b/d.pdf\"") && text.contains("\"https://a.example/b/c/?e\""), "{text}");
    Ok(())
}

#[test]
fn recordings_stand_before_the_text_and_other_files_behind_it() -> Outcome {
    let article = item("44")?;
    assert!(
        matches!(&article.lead[..], [Block::Audio(_), Block::Paragraph(_), .., Block::Paragraph(_)]),
        "{article:?}"
    );
    Ok(())
}

#[test]
fn what_an_item_is_about_is_its_source() -> Outcome {
    let source = item("note-9")?.source.unwrap();
    assert_eq!(source.name, "canals.example");
    assert_eq!(source.url.as_ref().map(LinkUrl::as_str), Some("https://canals.example/depth/"));
    Ok(())
}

#[test]
fn an_item_without_an_id_is_left_out_with_a_note() -> Outcome {
    let Reading { notes, .. } = read(&fixture("jsonfeed"), &at(ADDRESS))?;
    let notes: Vec<_> = notes.iter().map(ToString::to_string).collect();
    assert_eq!(notes, ["items[4].id: expected a value, found nothing"]);
    Ok(())
}

#[test]
fn an_item_without_a_text_is_empty() {
    let code = made(json!({"content_text": null})).map_err(|error| error.code());
    assert_eq!(code.err(), Some("empty"));
}

#[test]
fn all_stories_of_a_feed_can_be_had_at_once() -> Outcome {
    let all = translate_each(&fixture("jsonfeed").to_string(), &at(ADDRESS), MEANS)?;
    let headlines: Vec<_> = all
        .iter()
        .map(|one| one.as_ref().map(|one| one.value.headline.as_str()).map_err(TranslateError::code))
        .collect();
    let note = "The depth chart is online at last, and somebody has drawn a small fish at…";
    assert_eq!(headlines, [Ok("Ice on the lower gate"), Ok("Episode 3: the bell"), Ok(note), Err("empty")]);
    Ok(())
}

#[test]
fn pictures_are_absolute() -> Outcome {
    let feed =
        json!({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "x", "title": "T", "image": "a.jpg"}]});
    let listing = list(feed, &at(ADDRESS))?;
    assert_eq!(listing.teasers[0].image.as_ref().map(SafeUrl::as_str), Some("https://lock.example/a.jpg"));
    assert_eq!(listing.teasers[0].image, MediaUrl::parse("https://lock.example/a.jpg"));
    Ok(())
}
