//! The words in a value that could not be read: none of them is lost.

use super::Json;

/// Members that hold addresses, names for machines and settings, never words for readers.
const NOT_WORDS: [&str; 16] = [
    "id", "href", "url", "src", "srcset", "poster", "provider", "type", "lang", "dir", "date", "datetime", "tone",
    "language", "format", "footnote",
];

pub(super) fn texts_in(json: &Json<'_>, texts: &mut Vec<String>) {
    match json {
        Json::String(text) => texts.push(text.to_string()),
        Json::Array(items) => items.iter().for_each(|item| texts_in(item, texts)),
        Json::Object(members) => {
            for (name, value) in members {
                // `link` is the address of a picture, or a mark with words.
                let address = name == "link" && matches!(value, Json::String(_));
                if !address && !NOT_WORDS.contains(&name.as_ref()) {
                    texts_in(value, texts);
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}
