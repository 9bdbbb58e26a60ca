//! Any JSON is an article or an error with a place, never a panic; and of blocks with faults no
//! word is lost.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;
use standfirst_formats::FormatError;

use super::{
    generate::cases,
    place, read,
    wrong::{Json, any_json, wrong_article},
};

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_json_is_read_or_refused_with_its_place(Json(json) in any_json()) {
        match read(&json) {
            Ok(reading) => reading.notes.iter().try_for_each(|note| place::check(&json, note))?,
            Err(FormatError::Shape(fault)) => place::check(&json, &fault)?,
            Err(error) => prop_assert!(matches!(error, FormatError::Empty | FormatError::Newer(_)), "{error:?}"),
        }
    }

    #[test]
    fn faults_have_their_places(Json(json) in wrong_article()) {
        match read(&json) {
            Ok(reading) => reading.notes.iter().try_for_each(|note| place::check(&json, note))?,
            Err(FormatError::Shape(fault)) => place::check(&json, &fault)?,
            Err(error) => prop_assert!(matches!(error, FormatError::Empty | FormatError::Newer(_)), "{error:?}"),
        }
    }

    #[test]
    fn no_word_is_lost_of_a_faulty_block(Json(json) in wrong_article()) {
        let Ok(reading) = read(&json) else { return Err(TestCaseError::reject("it is refused")) };
        let written = serde_json::to_value(&reading.value).unwrap_or_default();
        let mut missing = BTreeMap::new();
        each_word(&json, &mut |word| *missing.entry(word.to_owned()).or_insert(0) += 1);
        each_word(&written, &mut |word| *missing.entry(word.to_owned()).or_insert(0) -= 1);
        missing.retain(|_, count| *count > 0);
        prop_assert!(missing.is_empty(), "{missing:?} in {json} became {written}");
    }
}

/// Members that hold settings, addresses and ids, and so no words that could get lost.
const WORDLESS: [&str; 27] = [
    "id", "href", "url", "src", "poster", "provider", "type", "lang", "dir", "date", "datetime", "tone", "language",
    "width", "height", "sources", "tracks", "level", "start", "ordered", "reversed", "open", "header", "colspan",
    "rowspan", "footnote", "alt",
];

fn each_word(article: &Value, f: &mut dyn FnMut(&str)) {
    let sections = article.get("sections").and_then(Value::as_array).into_iter().flatten();
    let blocks = sections.filter_map(|section| section.get("blocks")).chain(article.get("lead"));
    blocks.for_each(|blocks| words_in(blocks, f));
}

fn words_in(value: &Value, f: &mut dyn FnMut(&str)) {
    match value {
        Value::String(word) => f(word),
        Value::Array(items) => items.iter().for_each(|item| words_in(item, f)),
        Value::Object(members) => {
            // The link of a picture is an address, whatever stands there; that of a text holds words.
            let is_address = |value: &Value| members.contains_key("src") || !value.is_object();
            let is_words =
                |name: &str, value: &Value| !(WORDLESS.contains(&name) || name == "link" && is_address(value));
            members.iter().filter(|(name, value)| is_words(name, value)).for_each(|(_, value)| words_in(value, f));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
