//! In the strings of every format.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;
use standfirst_formats::{Env, Request, StoryOrList, translate};
use standfirst_native::{Html5ever, NativeUrls};

use crate::{
    assert_harmless, drawn_list, drawn_story,
    payloads::{END, payloads},
};

/// Members by which formats and kinds are known: with another value the rest would not be read.
const SHAPE: [&str; 14] = [
    "@context", "@type", "_type", "format", "level", "listItem", "provider", "service", "style", "taxonomy", "type",
    "version", "marks", "_key",
];

/// A file of each format that is read.
fn samples() -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = fs::read_dir(root.join("tests/fixtures/sources")).unwrap();
    let files =
        folder.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "json"));
    let own = ["every-block.json", "feed.json"].map(|name| root.join("public/articles").join(name));
    let read = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        Some((path.file_name()?.to_string_lossy().into_owned(), serde_json::from_str(&text).ok()?))
    };
    let samples: Vec<_> = files.chain(own).filter_map(|path| read(&path)).collect();
    assert!(samples.len() > 10, "samples of every format");
    samples
}

/// Every string that does not make the format.
fn strings<'a>(json: &'a mut Value, found: &mut Vec<&'a mut String>) {
    match json {
        Value::String(own) => found.push(own),
        Value::Array(items) => items.iter_mut().for_each(|item| strings(item, found)),
        Value::Object(members) => {
            members
                .iter_mut()
                .filter(|(name, _)| !SHAPE.contains(&name.as_str()))
                .for_each(|(_, value)| strings(value, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Reads a file as any format, and draws what was found. Whether anything was.
fn is_drawn(json: &Value, what: &str) -> bool {
    let asked = Request { address: "https://news.example/data/story.json", format: None, item: None };
    let means = Env { html: &Html5ever, urls: &NativeUrls };
    match translate(&json.to_string(), &asked, means).map(|reading| reading.value.content) {
        Ok(StoryOrList::Story(article)) => assert_harmless(&drawn_story(&article), what),
        Ok(StoryOrList::List(listing)) => assert_harmless(&drawn_list(&listing), what),
        Err(_) => return false,
    }
    true
}

/// The sample with texts in the places of its strings.
fn with(sample: &Value, mut text: impl FnMut(usize) -> Option<String>) -> Value {
    let mut hostile = sample.clone();
    let mut found = Vec::new();
    strings(&mut hostile, &mut found);
    for (number, string) in found.into_iter().enumerate() {
        if let Some(text) = text(number) {
            *string = text;
        }
    }
    hostile
}

#[test]
fn payloads_in_all_strings_at_once_are_harmless() {
    let payloads = payloads();
    for (name, sample) in samples() {
        let mut drawn = 0;
        for round in 0..20 {
            // Each string meets another payload in each round.
            let payload = |number| payloads.get((number * 7 + round * 13) % payloads.len());
            let hostile = with(&sample, |number| payload(number).map(|(_, payload)| payload.clone()));
            drawn += usize::from(is_drawn(&hostile, &format!("round {round} of {name}")));
        }
        // Of some formats, a payload in the place of a date or an address leaves nothing to draw.
        assert!(drawn >= 5, "{name} is drawn in {drawn} of 20 rounds");
    }
}

#[test]
fn many_payloads_in_any_one_string_are_harmless() {
    let mut families = BTreeSet::new();
    let one_of_each = payloads().into_iter().filter(|(family, _)| families.insert(family.clone()));
    let all: String = one_of_each.map(|(_, payload)| payload + END).collect();
    for (name, sample) in samples() {
        let mut counted = sample.clone();
        let mut found = Vec::new();
        strings(&mut counted, &mut found);
        let mut drawn = 0;
        for number in 0..found.len() {
            let hostile = with(&sample, |other| (other == number).then(|| all.clone()));
            drawn += usize::from(is_drawn(&hostile, &format!("string {number} of {name}")));
        }
        assert!(drawn * 2 > found.len(), "{name} is drawn for {drawn} of {} strings", found.len());
    }
}
