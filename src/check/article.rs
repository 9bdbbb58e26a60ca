//! A story: problems first, then warnings in the order of the file.

use super::{faults, tidy};
use crate::{finding::Finding, formats::Json};

/// Checks a story.
pub(super) fn check(text: &str, json: &Json<'_>) -> Vec<Finding> {
    let mut findings = faults::of_article(text, json);
    // What is no article at all has no parts that could be better.
    if json.get("headline").is_some() || json.get("lead").is_some() || json.get("sections").is_some() {
        findings.extend(tidy::warnings(json));
    }
    findings
}
