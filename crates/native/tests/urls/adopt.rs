//! Addresses in stories that were written for another site.

use proptest::prelude::*;
use serde_json::{Value, json};
use standfirst_formats::{FormatError, read_article};
use standfirst_native::NativeUrls;

use super::{
    generate::{article, cases},
    rebase::addresses,
};

const BASE: &str = "https://news.example/2022/story/";

/// The addresses of a story's links, one after the other, once it was adopted. Reading already gave its headings their
/// places, so that they are called here as in the file.
fn adopted(article: &Value) -> Result<Vec<String>, FormatError> {
    let mut article = read_article(&article.to_string())?.value;
    article.adopt(BASE, &NativeUrls);
    let mut found = Vec::new();
    addresses(&serde_json::to_value(&article).unwrap_or_default(), &mut found);
    Ok(found)
}

fn link(href: &str) -> Value {
    json!({"link": {"href": href, "text": "x"}})
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_address_is_absolute_or_a_place_in_the_story(mut article in article()) {
        article.adopt(BASE, &NativeUrls);
        let mut found = Vec::new();
        addresses(&serde_json::to_value(&article).unwrap_or_default(), &mut found);
        for address in found {
            let scheme = address.split(':').next().unwrap_or_default().to_ascii_lowercase();
            let is_absolute = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
            prop_assert!(is_absolute || address.starts_with('#'), "{address}");
        }
    }
}

#[test]
fn a_query_is_one_of_the_storys_own_page() -> Result<(), FormatError> {
    assert_eq!(
        adopted(&json!({"headline": "x", "lead": [[link("?p=12")]]}))?,
        ["https://news.example/2022/story/?p=12"]
    );
    Ok(())
}

#[test]
fn a_place_is_here_where_the_story_has_it() -> Result<(), FormatError> {
    let sections = json!([{"id": "lens", "heading": "The lens", "blocks": [[link("#lens"), link("#comments")]]}]);
    assert_eq!(
        adopted(&json!({"headline": "x", "sections": sections}))?,
        ["#lens", "https://news.example/2022/story/#comments"]
    );
    Ok(())
}

#[test]
fn a_note_is_found_by_its_number() -> Result<(), FormatError> {
    let notes = json!({"footnotes": [{"id": "a", "text": "x"}, {"id": "b", "text": [link("#b"), link("#fn-9")]}]});
    assert_eq!(
        adopted(&json!({"headline": "x", "lead": [notes]}))?,
        ["#fn-2", "https://news.example/2022/story/#fn-9"]
    );
    Ok(())
}
