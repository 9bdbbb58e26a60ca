//! A story: problems first, then warnings in the order of the file.

use standfirst_formats::{Format, Json};

use super::{faults, tidy};
use crate::Finding;

/// Checks a story.
pub(super) fn check(text: &str, json: &Json<'_>) -> Vec<Finding> {
    if let Some(format) = Format::sniff(json).filter(|format| *format != Format::Standfirst) {
        let message = format!("this is {}, not format 1: import makes a story of it", format.name());
        return vec![Finding::error("other-format", message)];
    }
    let mut findings = faults::of_article(text, json);
    // What is no article at all has no parts that could be better.
    if ["headline", "lead", "sections"].iter().any(|name| json.get(name).is_some()) {
        findings.extend(tidy::warnings(json));
    }
    findings
}
