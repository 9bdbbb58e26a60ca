//! Posts of Ghost.

use serde_json::{Value, json};
use standfirst_article::{Article, Block, LinkUrl, RichText, Teaser};
use standfirst_formats::{Asked, TranslateError};

use super::{Outcome, at, fixture, list, story};

const ADDRESS: &str = "https://stars.example/ghost/api/content/posts/?key=abc";

/// The post of the fixture with these members.
fn post(members: Value) -> Value {
    let mut post = fixture("ghost-post")["posts"][0].clone();
    post.as_object_mut().unwrap().extend(members.as_object().cloned().unwrap());
    post
}

fn made(members: Value) -> Result<Article, TranslateError> {
    story(json!({"posts": [post(members)]}), &at(ADDRESS)).map(|(article, _)| article)
}

#[test]
fn a_post_may_stand_alone_or_be_a_page() -> Outcome {
    assert_eq!(story(post(json!({})), &at(ADDRESS))?.0.headline, "How to borrow a telescope");
    assert_eq!(story(json!({"pages": [post(json!({}))]}), &at(ADDRESS))?.0.headline, "How to borrow a telescope");
    Ok(())
}

#[test]
fn several_posts_are_a_list_and_one_of_them_is_picked() -> Outcome {
    let posts = json!({"posts": [post(json!({})), post(json!({"id": "2", "slug": "two", "title": "Two"}))]});
    let listing = list(posts.clone(), &at(ADDRESS))?;
    let here = "?article=https://stars.example/ghost/api/content/posts/%3Fkey%3Dabc&item=2";
    assert_eq!(listing.teasers.get(1).and_then(Teaser::href).as_deref(), Some(here));
    for item in ["2", "two"] {
        assert_eq!(story(posts.clone(), &Asked { item: Some(item), ..at(ADDRESS) })?.0.headline, "Two");
    }
    Ok(())
}

#[test]
fn only_an_excerpt_that_was_written_is_the_dek() -> Outcome {
    let dek = |members| made(members).map(|post| post.dek.as_ref().map(RichText::plain));
    assert_eq!(dek(json!({}))?.as_deref(), Some("No deposit, no questions but one."));
    assert_eq!(dek(json!({"custom_excerpt": null, "excerpt": "Anything else"}))?, None);
    Ok(())
}

#[test]
fn the_primary_tag_is_the_kicker_and_internal_tags_are_none() -> Outcome {
    let post = made(json!({}))?;
    assert_eq!(
        (post.kicker.as_deref(), post.tags),
        (Some("Lending"), vec!["Lending".to_owned(), "Night sky".to_owned()])
    );
    let post = made(json!({"primary_tag": {"name": "#x"}}))?;
    assert_eq!(post.kicker.as_deref(), Some("Lending"));
    Ok(())
}

#[test]
fn the_hero_has_its_words() -> Outcome {
    let image = made(json!({}))?.image.unwrap();
    assert_eq!(image.alt, "A small telescope on a library counter.");
    assert_eq!(image.caption.as_ref().map(RichText::plain).as_deref(), Some("Number four, just back."));
    Ok(())
}

#[test]
fn its_own_address_is_where_it_was_published_first() -> Outcome {
    let canonical = |members| made(members).map(|post| post.canonical.as_ref().map(LinkUrl::as_str).map(str::to_owned));
    assert_eq!(canonical(json!({}))?.as_deref(), Some("https://stars.example/how-to-borrow-a-telescope/"));
    assert_eq!(
        canonical(json!({"canonical_url": "https://first.example/"}))?.as_deref(),
        Some("https://first.example/")
    );
    Ok(())
}

#[test]
fn without_html_the_text_is_taken() -> Outcome {
    let post = made(json!({"html": null, "plaintext": "One.\n\nTwo."}))?;
    assert_eq!(post.lead, ["One.", "Two."].map(|text| Block::Paragraph(text.into())));
    Ok(())
}

#[test]
fn a_post_for_members_is_protected() {
    let code = |members| made(members).map_err(|error| error.code()).err();
    assert_eq!(code(json!({"access": false, "html": "<p>The beginning.</p>"})), Some("protected"));
    assert_eq!(code(json!({"html": ""})), Some("empty"));
}

#[test]
fn injected_code_is_not_read() -> Outcome {
    let text = serde_json::to_string(&made(json!({"codeinjection_foot": "<p>injected</p>"}))?).unwrap();
    assert!(!text.contains("track") && !text.contains("injected"), "{text}");
    Ok(())
}
