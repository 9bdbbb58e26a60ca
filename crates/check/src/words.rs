//! Whether there is anything to read in a value, and what a misspelt word was meant to be.

use standfirst_formats::Json;

/// Whether a reader would see something: a word, or a mark that stands for one.
pub(super) fn has_words(json: &Json<'_>) -> bool {
    match json {
        Json::String(text) => !text.trim().is_empty(),
        Json::Array(items) => items.iter().any(has_words),
        Json::Object(members) => members.iter().any(|(name, value)| name == "footnote" || has_words(value)),
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}

/// The word among the known that is nearest to this one, if any is near.
pub(super) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    // What clap asks of a proposal for a misspelt option.
    const NEAR: f64 = 0.7;
    let likeness = |known: &&'a str| (strsim::jaro(&word.to_lowercase(), &known.to_lowercase()), *known);
    let best = known.iter().map(likeness).max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.filter(|(likeness, _)| *likeness > NEAR).map(|(_, known)| known)
}
