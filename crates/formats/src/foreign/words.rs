//! The words in a block that is of no known kind.

use crate::{Json, Value};

/// Members of the editors' formats that hold addresses, names for machines and settings, never words for readers.
const NOT_WORDS: [&str; 30] = [
    "id",
    "_id",
    "_key",
    "_type",
    "_ref",
    "_weak",
    "href",
    "url",
    "src",
    "link",
    "source",
    "embed",
    "type",
    "style",
    "align",
    "alignment",
    "status",
    "service",
    "tunes",
    "class",
    "className",
    "color",
    "language",
    "lang",
    "format",
    "extension",
    "marks",
    "markDefs",
    "listItem",
    "mimeType",
];

/// The words of a value in its order, without tags and references of HTML.
pub(crate) fn words(value: Value<'_>) -> Vec<String> {
    let mut words = Vec::new();
    collect(value.json(), &mut words);
    words
}

fn collect(json: &Json<'_>, words: &mut Vec<String>) {
    match json {
        Json::String(text) if !text.trim().is_empty() => words.push(text.to_string()),
        Json::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Json::Object(members) => {
            let members = members.iter().filter(|(name, _)| !NOT_WORDS.contains(&name.as_ref()));
            members.for_each(|(_, value)| collect(value, words));
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}
