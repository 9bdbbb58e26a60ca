//! Extraction of the text in a value that could not be decoded, so that no text is lost.

use super::Json;

/// Members of format 1 that hold addresses, identifiers and settings, never text for readers. Those of editors' formats
/// are in `convert::unknown_words`.
const NOT_TEXT: [&str; 16] = [
    "id", "href", "url", "src", "srcset", "poster", "provider", "type", "lang", "dir", "date", "datetime", "tone",
    "language", "format", "footnote",
];

pub(super) fn texts_in(json: &Json<'_>, texts: &mut Vec<String>) {
    match json {
        Json::String(text) => texts.push(text.to_string()),
        Json::Array(items) => items.iter().for_each(|item| texts_in(item, texts)),
        Json::Object(members) => {
            for (name, value) in members {
                // `link` is the address of a picture (a string), or a mark with text.
                let address = name == "link" && matches!(value, Json::String(_));
                if !address && !NOT_TEXT.contains(&name.as_ref()) {
                    texts_in(value, texts);
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}
