//! A list: a JSON Feed.

use std::collections::HashSet;

use standfirst_formats::{Json, read_listing};

use super::place::Place;
use crate::{Finding, Severity};

/// Checks a list: what the viewer's own reader says, then what could be better.
pub(super) fn check(text: &str, json: &Json<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = match read_listing(text) {
        Ok(reading) => reading.notes.into_iter().map(|fault| Finding::fault(Severity::Error, "lost", fault)).collect(),
        Err(error) => vec![Finding::refusal(error)],
    };
    if json.get("language").is_none() {
        findings.push(Finding::warning("no-language", "no language is given for the list"));
    }
    let Some(Json::Array(items)) = json.get("items") else { return findings };
    let mut ids = HashSet::new();
    for (index, item) in items.iter().enumerate() {
        let place = Place::Item(&Place::Member(&Place::Root, "items"), index).to_string();
        findings.extend(of_item(item, &mut ids).map(|finding| finding.at(place.as_str())));
    }
    findings
}

fn of_item<'a>(item: &'a Json<'_>, ids: &mut HashSet<&'a str>) -> impl Iterator<Item = Finding> {
    let text = |name| if let Some(Json::String(text)) = item.get(name) { Some(text.as_ref()) } else { None };
    let same = text("id").filter(|id| !ids.insert(id));
    let is_http = text("image").is_some_and(|image| image.to_ascii_lowercase().starts_with("http:"));
    let found = [
        same.map(|id| ("same-id", format!("the id “{id}” is there already"))),
        is_http.then(|| ("http", "an http address is not loaded by pages that came by https".to_owned())),
        item.get("date_published").is_none().then(|| ("no-date", "no date of publication is given".to_owned())),
    ];
    found.into_iter().flatten().map(|(code, message)| Finding::warning(code, message))
}
