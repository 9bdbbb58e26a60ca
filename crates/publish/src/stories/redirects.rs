//! Redirects from former slugs: `redirects.json`.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::Path,
};

use standfirst_article::Slug;
use standfirst_check::Diagnostic;
use standfirst_formats::{FormatError, TextPosition};

use super::name;
use crate::events::Reporter;

/// Reads redirects, each as the former slug and the published slug at the end of its chain. Invalid ones are reported.
pub(super) fn read(path: &Path, published: &HashSet<Slug>, reporter: &mut Reporter<'_>) -> Vec<(Slug, Slug)> {
    let Ok(text) = fs::read_to_string(path) else { return Vec::new() };
    let names: BTreeMap<String, serde_json::Value> = match serde_json::from_str(&text) {
        Ok(names) => names,
        Err(error) => {
            let place = TextPosition { line: error.line(), column: error.column() };
            let message = "expected an object of former names and present ones: {\"old-name\": \"new-name\"}";
            let finding = if error.is_data() {
                Diagnostic { position: Some(place), ..Diagnostic::error("shape", message) }
            } else {
                Diagnostic::from_format_error(FormatError::NotJson(place))
            };
            reporter.report(name(path), finding);
            return Vec::new();
        }
    };
    let mut former = Vec::new();
    for old in names.keys() {
        match follow(old, &names, published) {
            Ok(pair) => former.push(pair),
            Err(message) => reporter.report(name(path), Diagnostic::warning("redirect", message).at(old)),
        }
    }
    former
}

/// Follows a chain of redirects to a published story. The error is the message of a diagnostic.
fn follow(
    old: &str,
    names: &BTreeMap<String, serde_json::Value>,
    published: &HashSet<Slug>,
) -> Result<(Slug, Slug), &'static str> {
    const NO_NAME: &str = "expected names of stories: letters from a to z, digits, -, _ and /";
    let from = Slug::parse(old).ok_or(NO_NAME)?;
    if published.contains(&from) {
        return Err("there is a story of this name, which is shown");
    }
    let (mut seen, mut at) = (HashSet::from([old]), old);
    while let Some(next) = names.get(at) {
        at = next.as_str().ok_or(NO_NAME)?;
        if !seen.insert(at) {
            return Err("it leads back to itself");
        }
        // A published story ends the chain, even if its slug is redirected, too.
        if Slug::parse(at).is_some_and(|slug| published.contains(&slug)) {
            break;
        }
    }
    let to = Slug::parse(at).ok_or(NO_NAME)?;
    if published.contains(&to) { Ok((from, to)) } else { Err("there is no story where it leads") }
}
