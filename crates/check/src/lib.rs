//! Validation of stories and lists: errors and warnings.
//!
//! Errors come from the viewer's own decoder: the fault that stops it, all further faults of that kind, and all that
//! cost a part. Warnings are about files that it reads without a fault.

mod article;
mod diagnostic;
mod faults;
mod json_path;
mod lint;
mod listing;
mod schema_walk;
mod words;

use standfirst_formats::{FormatError, Json};

pub use diagnostic::{Diagnostic, Severity};

/// The largest file that the viewer reads, in bytes: see `docs/article-format.md`.
pub const MAX_FILE_BYTES: usize = 8 << 20;

/// Checks a story of format 1, or a list: a JSON Feed.
pub fn check(bytes: &[u8]) -> Vec<Diagnostic> {
    if bytes.len() > MAX_FILE_BYTES {
        return vec![Diagnostic::error("too-large", "it is larger than 8 MB, which is the most that the viewer reads")];
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return vec![Diagnostic::error("not-utf-8", "it is not in UTF-8, which JSON has to be in")];
    };
    match Json::parse(text) {
        Ok(json) if is_listing(&json) => listing::check(text, &json),
        Ok(json) => article::check(text, &json),
        Err(_) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => {
            vec![Diagnostic::from_format_error(FormatError::Html)]
        }
        Err(mistake) => vec![Diagnostic::from_format_error(FormatError::NotJson(mistake))],
    }
}

fn is_listing(json: &Json<'_>) -> bool {
    let is_feed =
        matches!(json.get("version"), Some(Json::String(version)) if version.contains("jsonfeed.org/version/"));
    is_feed || (json.get("items").is_some() && json.get("headline").is_none())
}
