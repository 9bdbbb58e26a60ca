//! Resolving all addresses of an article: none is forgotten, and none leaves the allowed schemes.

use proptest::prelude::*;
use serde_json::{Value, json};
use standfirst_article::LinkUrl;
use standfirst_formats::{FormatError, read_article};
use standfirst_native::NativeUrls;

use super::generate::{article, cases};

const BASE: &str = "https://news.example/2022/story.json";

/// Every address in an article, by the members that hold one.
pub(crate) fn addresses(json: &Value, found: &mut Vec<String>) {
    match json {
        Value::Object(members) => {
            for (name, value) in members {
                match (name.as_str(), value) {
                    ("href" | "url" | "src" | "poster" | "canonical" | "link", Value::String(address)) => {
                        found.push(address.clone());
                    }
                    _ => addresses(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| addresses(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn no_address_is_forgotten(mut article in article()) {
        article.rebase(BASE, &NativeUrls);
        let mut found = Vec::new();
        addresses(&serde_json::to_value(&article).unwrap_or_default(), &mut found);
        for address in found {
            let scheme = address.split(':').next().unwrap_or_default().to_ascii_lowercase();
            let is_absolute = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
            prop_assert!(is_absolute || address.starts_with(['?', '#']), "{address}");
        }
    }

    #[test]
    fn what_was_resolved_stays(mut article in article()) {
        article.rebase(BASE, &NativeUrls);
        let once = article.clone();
        article.rebase("https://other.example/", &NativeUrls);
        prop_assert_eq!(article, once);
    }
}

#[test]
fn an_address_that_resolves_to_nothing_stays_as_it_is() -> Result<(), FormatError> {
    let text = json!({"headline": "x", "lead": ["y"], "canonical": "//[nonsense"}).to_string();
    let mut article = read_article(&text)?.value;
    article.rebase(BASE, &NativeUrls);
    assert_eq!(article.canonical.as_ref().map(LinkUrl::as_str), Some("//[nonsense"));
    Ok(())
}
