//! Text helpers: whether a value has visible text, and the nearest known word to a misspelt one.

use standfirst_formats::Json;

/// Whether the value renders anything: text, or a footnote mark.
pub(super) fn has_words(json: &Json<'_>) -> bool {
    match json {
        Json::String(text) => !text.trim().is_empty(),
        Json::Array(items) => items.iter().any(has_words),
        Json::Object(members) => members.iter().any(|(name, value)| name == "footnote" || has_words(value)),
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}

/// The known word that is most similar to this one, if any is similar enough.
pub(super) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    // The Jaro similarity that clap requires of its suggestions for misspelt options.
    const MIN_SIMILARITY: f64 = 0.7;
    let similarity = |known: &&'a str| (strsim::jaro(&word.to_lowercase(), &known.to_lowercase()), *known);
    let best = known.iter().map(similarity).max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.filter(|(similarity, _)| *similarity > MIN_SIMILARITY).map(|(_, known)| known)
}
