//! Checks of a list: a JSON Feed.

use std::collections::HashSet;

use standfirst_formats::{Json, read_listing};

use super::json_path::JsonPath;
use crate::{Diagnostic, Severity};

/// Checks a list: faults of the viewer's own decoder, then warnings.
pub(super) fn check(text: &str, json: &Json<'_>) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = match read_listing(text) {
        Ok(reading) => {
            reading.notes.into_iter().map(|fault| Diagnostic::from_fault(Severity::Error, "lost", fault)).collect()
        }
        Err(error) => vec![Diagnostic::from_format_error(error)],
    };
    if json.get("language").is_none() {
        diagnostics.push(Diagnostic::warning("no-language", "no language is given for the list"));
    }
    let Some(Json::Array(items)) = json.get("items") else { return diagnostics };
    let mut ids = HashSet::new();
    for (index, item) in items.iter().enumerate() {
        let path = JsonPath::Item(&JsonPath::Member(&JsonPath::Root, "items"), index).to_string();
        diagnostics.extend(of_item(item, &mut ids).map(|diagnostic| diagnostic.at(path.as_str())));
    }
    diagnostics
}

fn of_item<'a>(item: &'a Json<'_>, ids: &mut HashSet<&'a str>) -> impl Iterator<Item = Diagnostic> {
    let text = |name| if let Some(Json::String(text)) = item.get(name) { Some(text.as_ref()) } else { None };
    let same = text("id").filter(|id| !ids.insert(id));
    let is_http = text("image").is_some_and(|image| image.to_ascii_lowercase().starts_with("http:"));
    let found = [
        same.map(|id| ("same-id", format!("the id “{id}” is there already"))),
        is_http.then(|| ("http", "an http address is not loaded by pages that came by https".to_owned())),
        item.get("date_published").is_none().then(|| ("no-date", "no date of publication is given".to_owned())),
    ];
    found.into_iter().flatten().map(|(code, message)| Diagnostic::warning(code, message))
}
