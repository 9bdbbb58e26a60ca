//! Lints: warnings about files that the viewer reads without a fault.

use std::collections::{HashMap, HashSet};

use standfirst_formats::Json;

use super::{
    json_path::JsonPath,
    schema_walk::{Visitor, walk},
    words::{has_words, nearest},
};
use crate::Diagnostic;

/// The level of a section's heading, and the level that headings of the lead start below.
const SECTION_LEVEL: u8 = 2;

/// Collects the warnings about a story.
pub(super) fn warnings(json: &Json<'_>) -> Vec<Diagnostic> {
    let mut lint = Linter { level: SECTION_LEVEL, ..Linter::default() };
    walk(json, &mut lint);
    lint.end()
}

#[derive(Default)]
struct Linter {
    diagnostics: Vec<Diagnostic>,
    /// The level of the preceding heading.
    level: u8,
    /// The ids of the headings so far.
    ids: HashSet<String>,
    /// The path of each note by its id.
    notes: HashMap<String, String>,
    /// The footnote marks: id and path of each.
    marks: Vec<(String, String)>,
}

impl Visitor for Linter {
    fn value(&mut self, name: &str, value: &Json<'_>, path: &JsonPath<'_>) {
        match name {
            "Article" => self.article(value),
            "Section" => {
                self.level = SECTION_LEVEL;
                self.heading_id(value, path);
                self.empty_unless(value.get("blocks").is_some_and(has_items), "section", path);
            }
            "Heading" => self.heading(value, path),
            "Entry" => self.heading_id(value, path),
            "Block" => self.block(value, path),
            "Picture" => self.picture(value, path),
            "MediaUrl" => self.media_url(value, path),
            "Inline" => self.mark(value, path),
            "Footnote" => self.note(value, path),
            _ => {}
        }
    }

    fn unknown_member(&mut self, path: &JsonPath<'_>, known: &[&str]) {
        let name = match path {
            JsonPath::Member(JsonPath::Root, "$schema") | JsonPath::Root | JsonPath::Item(..) => return,
            JsonPath::Member(_, name) => *name,
        };
        let meant = nearest(name, known);
        let proposal = meant.map(|known| format!(": “{known}” may be meant")).unwrap_or_default();
        let diagnostic =
            Diagnostic::warning("unknown-member", format!("this member is not known, and ignored{proposal}"));
        self.add(Diagnostic { expected: meant.map(str::to_owned), found: Some(name.to_owned()), ..diagnostic }, path);
    }

    fn duplicate_member(&mut self, path: &JsonPath<'_>) {
        self.warn("second-member", "the object has this member twice, and the first counts", path);
    }
}

impl Linter {
    fn warn(&mut self, code: &'static str, message: &str, path: &JsonPath<'_>) {
        self.add(Diagnostic::warning(code, message), path);
    }

    fn add(&mut self, diagnostic: Diagnostic, path: &JsonPath<'_>) {
        self.diagnostics.push(diagnostic.at(path.to_string()));
    }

    fn empty_unless(&mut self, is_full: bool, what: &str, path: &JsonPath<'_>) {
        if !is_full {
            self.warn("empty", &format!("this {what} is empty"), path);
        }
    }

    fn article(&mut self, article: &Json<'_>) {
        if article.get("lang").is_none() {
            self.warn(
                "no-language",
                "no language is given: readers' tools guess how to read it aloud and to break lines",
                &JsonPath::Root,
            );
        }
        if article.get("published").is_none() {
            self.warn("no-date", "no date of publication is given", &JsonPath::Root);
        }
    }

    fn block(&mut self, block: &Json<'_>, path: &JsonPath<'_>) {
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
        self.empty_unless(is_full, kind, path);
        if kind == "video" {
            self.size(value, path);
        }
    }

    fn picture(&mut self, picture: &Json<'_>, path: &JsonPath<'_>) {
        if !matches!(picture.get("alt"), Some(Json::String(_))) {
            self.warn(
                "no-alt",
                "alt is missing: it says what the picture shows, and is \"\" for decoration only",
                path,
            );
        }
        self.size(picture, path);
    }

    fn size(&mut self, media: &Json<'_>, path: &JsonPath<'_>) {
        if media.get("width").is_none() || media.get("height").is_none() {
            self.warn("no-size", "width and height are missing: the text moves when it is loaded", path);
        }
    }

    fn media_url(&mut self, url: &Json<'_>, path: &JsonPath<'_>) {
        if matches!(url, Json::String(url) if url.trim_start().to_ascii_lowercase().starts_with("http:")) {
            self.warn("http", "an http address is not loaded by pages that came by https", path);
        }
    }

    fn heading(&mut self, heading: &Json<'_>, path: &JsonPath<'_>) {
        self.heading_id(heading, path);
        let Some(level) = level(heading) else { return };
        if level > self.level + 1 {
            let (above, due) = (self.level, self.level + 1);
            let message = format!("a heading of level {level} stands under one of level {above}");
            let diagnostic = Diagnostic::warning("heading-level", message);
            self.add(
                Diagnostic { expected: Some(due.to_string()), found: Some(level.to_string()), ..diagnostic },
                path,
            );
        }
        self.level = level;
    }

    fn heading_id(&mut self, heading: &Json<'_>, path: &JsonPath<'_>) {
        if let Some(Json::String(id)) = heading.get("id")
            && !self.ids.insert(id.to_string())
        {
            self.warn("same-id", &format!("the id “{id}” is there already: this one gets a number"), path);
        }
    }

    fn mark(&mut self, inline: &Json<'_>, path: &JsonPath<'_>) {
        if let Some(Json::String(id)) = inline.get("footnote") {
            self.marks.push((id.to_string(), path.to_string()));
        }
    }

    fn note(&mut self, note: &Json<'_>, path: &JsonPath<'_>) {
        if let Some(Json::String(id)) = note.get("id")
            && self.notes.insert(id.to_string(), path.to_string()).is_some()
        {
            self.warn("same-id", &format!("there is a note “{id}” already, to which the marks lead"), path);
        }
    }

    /// Adds the warnings that need the whole file: notes without marks, and marks without notes.
    fn end(self) -> Vec<Diagnostic> {
        let Self { mut diagnostics, notes, marks, .. } = self;
        let marked: HashSet<&String> = marks.iter().map(|(id, _)| id).collect();
        let without_note = marks.iter().filter(|(id, _)| !notes.contains_key(id)).map(|(id, path)| {
            Diagnostic::warning("no-note", format!("there is no note “{id}”, so nothing is shown")).at(path.as_str())
        });
        diagnostics.extend(without_note);
        let mut unmarked: Vec<_> = notes.iter().filter(|(id, _)| !marked.contains(id)).collect();
        unmarked.sort();
        diagnostics.extend(unmarked.into_iter().map(|(id, path)| {
            Diagnostic::warning("no-mark", format!("nothing in the text marks the note “{id}”")).at(path.as_str())
        }));
        diagnostics
    }
}

fn has_items(json: &Json<'_>) -> bool {
    matches!(json, Json::Array(items) if !items.is_empty())
}

/// The level that a heading is rendered at: 3 to 6.
fn level(heading: &Json<'_>) -> Option<u8> {
    let Some(Json::Number(level)) = heading.get("level") else { return None };
    (3..=6).rev().find(|known| *level >= f64::from(*known)).or(Some(3))
}
