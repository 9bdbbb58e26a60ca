//! Content extraction: finds the story in a page (Readability).

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use standfirst_check::Diagnostic;

/// Least text of a story, in bytes. Less may be a teaser or a notice: a paragraph has about 300.
const SHORT: usize = 250;

/// Limits of nesting and of elements, since extraction would take too long beyond them. Browsers nest 512 deep, and
/// long pages have some 10,000 elements.
const DEEPEST: usize = 512;
const MOST: usize = 200_000;

/// Extracted content.
pub(super) struct Content {
    /// HTML of the story, or of the whole page.
    pub(super) html: String,
    /// Byline, if there is one.
    pub(super) byline: Option<String>,
    /// Diagnostics.
    pub(super) findings: Vec<Diagnostic>,
}

/// Extracts the story. A fragment of HTML, and a page in which no story is found, is taken whole.
pub(super) fn read(document: Document, text: &str) -> Content {
    let whole = |findings| Content { html: text.to_owned(), byline: None, findings };
    if is_piece(text) {
        return whole(Vec::new());
    }
    if is_too_much(&document) {
        return whole(vec![Diagnostic::warning(
            "no-main-part",
            "it is nested too deeply to look for the story: the whole page is taken",
        )]);
    }
    let length = document.body().map_or(0, |body| body.text().trim().len());
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let found = Readability::with_document(document, None, Some(config)).and_then(|mut page| page.parse());
    match found {
        Ok(story) if story.length >= SHORT || story.length * 2 >= length => {
            Content { html: story.content.to_string(), byline: story.byline, findings: Vec::new() }
        }
        Ok(_) | Err(_) => {
            whole(vec![Diagnostic::warning("no-main-part", "no story stands out in it: the whole page is taken")])
        }
    }
}

/// Whether HTML is a fragment rather than a document.
fn is_piece(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    !["<html", "<body", "<head"].iter().any(|start| text.contains(start))
}

fn is_too_much(document: &Document) -> bool {
    let mut open: Vec<(NodeRef<'_>, usize)> = vec![(document.root(), 0)];
    let mut seen = 0;
    while let Some((node, depth)) = open.pop() {
        seen += 1;
        if depth > DEEPEST || seen > MOST {
            return true;
        }
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}
