//! Warnings: what the viewer reads without a word, and what could be better for readers.

use std::collections::{HashMap, HashSet};

use standfirst_formats::Json;

use super::{
    place::Place,
    shape::{Visitor, walk},
    words::{has_words, nearest},
};
use crate::Finding;

/// The level of a section's heading, and of the place where a lead's headings begin.
const SECTION: u8 = 2;

/// What could be better in a story.
pub(super) fn warnings(json: &Json<'_>) -> Vec<Finding> {
    let mut tidy = Tidy { level: SECTION, ..Tidy::default() };
    walk(json, &mut tidy);
    tidy.end()
}

#[derive(Default)]
struct Tidy {
    findings: Vec<Finding>,
    /// The level of the heading that the next one stands under.
    level: u8,
    /// Ids of headings so far.
    ids: HashSet<String>,
    /// Ids of notes, with their places.
    notes: HashMap<String, String>,
    /// Marks of notes: the id and the place.
    marks: Vec<(String, String)>,
}

impl Visitor for Tidy {
    fn value(&mut self, name: &str, value: &Json<'_>, place: &Place<'_>) {
        match name {
            "Article" => self.article(value),
            "Section" => {
                self.level = SECTION;
                self.heading_id(value, place);
                self.empty_unless(value.get("blocks").is_some_and(has_items), "section", place);
            }
            "Heading" => self.heading(value, place),
            "Entry" => self.heading_id(value, place),
            "Block" => self.block(value, place),
            "Picture" => self.picture(value, place),
            "MediaUrl" => self.media_url(value, place),
            "Inline" => self.mark(value, place),
            "Footnote" => self.note(value, place),
            _ => {}
        }
    }

    fn unknown_member(&mut self, place: &Place<'_>, known: &[&str]) {
        let name = match place {
            Place::Member(Place::Root, "$schema") | Place::Root | Place::Item(..) => return,
            Place::Member(_, name) => *name,
        };
        let meant = nearest(name, known);
        let proposal = meant.map(|known| format!(": “{known}” may be meant")).unwrap_or_default();
        let finding = Finding::warning("unknown-member", format!("this member is not known, and ignored{proposal}"));
        self.add(Finding { expected: meant.map(str::to_owned), found: Some(name.to_owned()), ..finding }, place);
    }

    fn second_member(&mut self, place: &Place<'_>) {
        self.warn("second-member", "the object has this member twice, and the first counts", place);
    }
}

impl Tidy {
    fn warn(&mut self, code: &'static str, message: &str, place: &Place<'_>) {
        self.add(Finding::warning(code, message), place);
    }

    fn add(&mut self, finding: Finding, place: &Place<'_>) {
        self.findings.push(finding.at(place.to_string()));
    }

    fn empty_unless(&mut self, is_full: bool, what: &str, place: &Place<'_>) {
        if !is_full {
            self.warn("empty", &format!("this {what} is empty"), place);
        }
    }

    fn article(&mut self, article: &Json<'_>) {
        if article.get("lang").is_none() {
            self.warn(
                "no-language",
                "no language is given: readers' tools guess how to read it aloud and to break lines",
                &Place::Root,
            );
        }
        if article.get("published").is_none() {
            self.warn("no-date", "no date of publication is given", &Place::Root);
        }
    }

    fn block(&mut self, block: &Json<'_>, place: &Place<'_>) {
        let (kind, value) = match block {
            Json::Object(members) => match members.as_slice() {
                [(kind, value)] => (kind.as_ref(), value),
                _ => return,
            },
            Json::String(_) | Json::Array(_) => ("paragraph", block),
            Json::Null | Json::Bool(_) | Json::Number(_) => return,
        };
        let member = |name| value.get(name).is_some_and(has_words);
        let items = |name| value.get(name).is_some_and(has_items);
        let is_full = match kind {
            "paragraph" | "preformatted" | "verse" => has_words(value),
            "heading" | "code" => member("text"),
            "quote" | "pullQuote" => member("text") || items("blocks"),
            "list" | "definitions" => items("items"),
            "gallery" => items("pictures"),
            "table" => items("rows") || items("head"),
            "details" | "callout" | "entry" => items("blocks"),
            "footnotes" => has_items(value),
            "unknown" => items("texts"),
            _ => true,
        };
        self.empty_unless(is_full, kind, place);
        if kind == "video" {
            self.size(value, place);
        }
    }

    fn picture(&mut self, picture: &Json<'_>, place: &Place<'_>) {
        if !matches!(picture.get("alt"), Some(Json::String(_))) {
            self.warn(
                "no-alt",
                "alt is missing: it says what the picture shows, and is \"\" for decoration only",
                place,
            );
        }
        self.size(picture, place);
    }

    fn size(&mut self, media: &Json<'_>, place: &Place<'_>) {
        if media.get("width").is_none() || media.get("height").is_none() {
            self.warn("no-size", "width and height are missing: the text moves when it is loaded", place);
        }
    }

    fn media_url(&mut self, url: &Json<'_>, place: &Place<'_>) {
        if matches!(url, Json::String(url) if url.trim_start().to_ascii_lowercase().starts_with("http:")) {
            self.warn("http", "an http address is not loaded by pages that came by https", place);
        }
    }

    fn heading(&mut self, heading: &Json<'_>, place: &Place<'_>) {
        self.heading_id(heading, place);
        let Some(level) = level(heading) else { return };
        if level > self.level + 1 {
            let (above, due) = (self.level, self.level + 1);
            let message = format!("a heading of level {level} stands under one of level {above}");
            let finding = Finding::warning("heading-level", message);
            self.add(Finding { expected: Some(due.to_string()), found: Some(level.to_string()), ..finding }, place);
        }
        self.level = level;
    }

    fn heading_id(&mut self, heading: &Json<'_>, place: &Place<'_>) {
        if let Some(Json::String(id)) = heading.get("id")
            && !self.ids.insert(id.to_string())
        {
            self.warn("same-id", &format!("the id “{id}” is there already: this one gets a number"), place);
        }
    }

    fn mark(&mut self, inline: &Json<'_>, place: &Place<'_>) {
        if let Some(Json::String(id)) = inline.get("footnote") {
            self.marks.push((id.to_string(), place.to_string()));
        }
    }

    fn note(&mut self, note: &Json<'_>, place: &Place<'_>) {
        if let Some(Json::String(id)) = note.get("id")
            && self.notes.insert(id.to_string(), place.to_string()).is_some()
        {
            self.warn("same-id", &format!("there is a note “{id}” already, to which the marks lead"), place);
        }
    }

    /// Adds what is known only at the end: whether marks and notes belong together.
    fn end(self) -> Vec<Finding> {
        let Self { mut findings, notes, marks, .. } = self;
        let marked: HashSet<&String> = marks.iter().map(|(id, _)| id).collect();
        let without_note = marks.iter().filter(|(id, _)| !notes.contains_key(id)).map(|(id, place)| {
            Finding::warning("no-note", format!("there is no note “{id}”, so nothing is shown")).at(place.as_str())
        });
        findings.extend(without_note);
        let mut unmarked: Vec<_> = notes.iter().filter(|(id, _)| !marked.contains(id)).collect();
        unmarked.sort();
        findings.extend(unmarked.into_iter().map(|(id, place)| {
            Finding::warning("no-mark", format!("nothing in the text marks the note “{id}”")).at(place.as_str())
        }));
        findings
    }
}

fn has_items(json: &Json<'_>) -> bool {
    matches!(json, Json::Array(items) if !items.is_empty())
}

/// The level that a heading is drawn at: 3 to 6.
fn level(heading: &Json<'_>) -> Option<u8> {
    let Some(Json::Number(level)) = heading.get("level") else { return None };
    (3..=6).rev().find(|known| *level >= f64::from(*known)).or(Some(3))
}
