//! What is wrong with a story or a list, and what could be better.
//!
//! Problems are what the viewer's own reader says: the first that keeps it from reading, all others of that kind, and
//! all that cost a part. Warnings are about what it reads without a word.

mod article;
mod faults;
mod finding;
mod listing;
mod place;
mod shape;
mod tidy;
mod words;

use standfirst_formats::{FormatError, Json};

pub use finding::{Finding, Severity};

/// Largest file that the viewer reads, in bytes: see `docs/article-format.md`.
pub const LARGEST: usize = 8 << 20;

/// Checks a story of format 1, or a list: a JSON Feed.
pub fn check(bytes: &[u8]) -> Vec<Finding> {
    if bytes.len() > LARGEST {
        return vec![Finding::error("too-large", "it is larger than 8 MB, which is the most that the viewer reads")];
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return vec![Finding::error("not-utf-8", "it is not in UTF-8, which JSON has to be in")];
    };
    match Json::parse(text) {
        Ok(json) if is_listing(&json) => listing::check(text, &json),
        Ok(json) => article::check(text, &json),
        Err(_) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => {
            vec![Finding::refusal(FormatError::Html)]
        }
        Err(mistake) => vec![Finding::refusal(FormatError::NotJson(mistake))],
    }
}

fn is_listing(json: &Json<'_>) -> bool {
    let is_feed =
        matches!(json.get("version"), Some(Json::String(version)) if version.contains("jsonfeed.org/version/"));
    is_feed || (json.get("items").is_some() && json.get("headline").is_none())
}
