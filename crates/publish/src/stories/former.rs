//! Former names of stories: `redirects.json`.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::Path,
};

use standfirst_article::Slug;
use standfirst_check::Finding;
use standfirst_formats::{FormatError, Mistake};

use super::name;
use crate::options::News;

/// Reads former names, each with the present name that it leads to in the end. What leads nowhere is said.
pub(super) fn read(path: &Path, published: &HashSet<Slug>, news: &mut News<'_>) -> Vec<(Slug, Slug)> {
    let Ok(text) = fs::read_to_string(path) else { return Vec::new() };
    let names: BTreeMap<String, serde_json::Value> = match serde_json::from_str(&text) {
        Ok(names) => names,
        Err(error) => {
            let place = Mistake { line: error.line(), column: error.column() };
            let message = "expected an object of former names and present ones: {\"old-name\": \"new-name\"}";
            let finding = if error.is_data() {
                Finding { place: Some(place), ..Finding::error("shape", message) }
            } else {
                Finding::refusal(FormatError::NotJson(place))
            };
            news.say(name(path), finding);
            return Vec::new();
        }
    };
    let mut former = Vec::new();
    for old in names.keys() {
        match lead(old, &names, published) {
            Ok(pair) => former.push(pair),
            Err(message) => news.say(name(path), Finding::warning("redirect", message).at(old)),
        }
    }
    former
}

/// Follows a name as far as it leads.
fn lead(
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
        // Where a story is, the way ends, whatever its name led to before.
        if Slug::parse(at).is_some_and(|slug| published.contains(&slug)) {
            break;
        }
    }
    let to = Slug::parse(at).ok_or(NO_NAME)?;
    if published.contains(&to) { Ok((from, to)) } else { Err("there is no story where it leads") }
}
