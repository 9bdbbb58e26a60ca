//! Checks of a story: errors first, then warnings in the order of the file.

use standfirst_formats::{Format, Json};

use super::{faults, lint};
use crate::Diagnostic;

/// Checks a story of format 1.
pub(super) fn check(text: &str, json: &Json<'_>) -> Vec<Diagnostic> {
    if let Some(format) = Format::sniff(json).filter(|format| *format != Format::Standfirst) {
        let message = format!("this is {}, not format 1: import makes a story of it", format.name());
        return vec![Diagnostic::error("other-format", message)];
    }
    let mut diagnostics = faults::of_article(text, json);
    // A file without any member of an article has no parts to warn about.
    if ["headline", "lead", "sections"].iter().any(|name| json.get(name).is_some()) {
        diagnostics.extend(lint::warnings(json));
    }
    diagnostics
}
