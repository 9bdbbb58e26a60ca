//! What the viewer's own reader has to say about a story.

use standfirst_article::{Article, Fault};
use standfirst_formats::{FormatError, Json, decode, read_article};

use crate::{Finding, Severity};

/// So many faults that each keep a story from being read are named; a file with more is something else.
const MOST: usize = 100;

/// Every fault that keeps the story from being read, then all that cost a part of it.
pub(super) fn of_article(text: &str, json: &Json<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    match read_article(text) {
        Ok(reading) => return reading.notes.into_iter().map(lost).collect(),
        // These are found again below, where reading goes on behind them.
        Err(FormatError::Shape(fault)) if fault.path != "format" => {}
        Err(error) => findings.push(Finding::refusal(error)),
    }
    let mut mended = json.clone();
    for _ in 0..MOST {
        match decode::<Article>(&mended) {
            Ok((_, notes)) => {
                findings.extend(notes.into_iter().map(lost));
                break;
            }
            Err(fault) => {
                let goes_on = mend(&mut mended, &fault.path);
                findings.push(Finding::refusal(FormatError::Shape(fault)));
                if !goes_on {
                    break;
                }
            }
        }
    }
    findings
}

fn lost(fault: Fault) -> Finding {
    Finding::fault(Severity::Error, "lost", fault)
}

/// Puts something in place of what is wrong there, so that reading gets past it.
fn mend(json: &mut Json<'_>, path: &str) -> bool {
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
