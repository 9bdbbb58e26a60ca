//! Errors from the viewer's own decoder.

use standfirst_article::{Article, Fault};
use standfirst_formats::{FormatError, Json, decode, read_article};

use crate::{Diagnostic, Severity};

/// The most fatal faults that are reported; a file with more is not an article.
const MAX_FAULTS: usize = 100;

/// Collects every fault that keeps the story from being read, then every fault that costs a part of it.
pub(super) fn of_article(text: &str, json: &Json<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    match read_article(text) {
        Ok(reading) => return reading.notes.into_iter().map(lost).collect(),
        // Reported below, where decoding continues past each fault.
        Err(FormatError::Shape(fault)) if fault.path != "format" => {}
        Err(error) => diagnostics.push(Diagnostic::from_format_error(error)),
    }
    let mut patched = json.clone();
    for _ in 0..MAX_FAULTS {
        match decode::<Article>(&patched) {
            Ok((_, notes)) => {
                diagnostics.extend(notes.into_iter().map(lost));
                break;
            }
            Err(fault) => {
                let goes_on = patch(&mut patched, &fault.path);
                diagnostics.push(Diagnostic::from_format_error(FormatError::Shape(fault)));
                if !goes_on {
                    break;
                }
            }
        }
    }
    diagnostics
}

fn lost(fault: Fault) -> Diagnostic {
    Diagnostic::from_fault(Severity::Error, "lost", fault)
}

/// Replaces the value at a path by a valid one, so that decoding gets past it. Returns whether there was one.
fn patch(json: &mut Json<'_>, path: &str) -> bool {
    let mut value = json;
    let steps: Vec<&str> = path.split(['.', '[']).map(|step| step.trim_end_matches(']')).collect();
    for (at, step) in steps.iter().enumerate() {
        let is_last = at + 1 == steps.len();
        match value {
            Json::Object(members) => {
                if is_last {
                    members.retain(|(name, _)| name != step);
                    if matches!(*step, "headline" | "heading") {
                        members.push(((*step).to_owned().into(), Json::String("x".into())));
                    }
                    return true;
                }
                let Some((_, member)) = members.iter_mut().find(|(name, _)| name == step) else { return false };
                value = member;
            }
            Json::Array(items) => {
                let Some(item) = step.parse().ok().and_then(|at: usize| items.get_mut(at)) else { return false };
                if is_last {
                    *item = Json::Object(vec![("heading".into(), Json::String("x".into()))]);
                    return true;
                }
                value = item;
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => return false,
        }
    }
    false
}
