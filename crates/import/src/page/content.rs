//! The story of a page without what stands around it.

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use standfirst_check::Finding;

/// Less text than this, in bytes, may be a teaser or a notice: a paragraph has about 300.
const SHORT: usize = 250;

/// Deeper nesting, or more elements, is no page that people wrote; looking for the story in it would take too long.
/// Browsers nest 512 deep, and long pages have some 10,000 elements.
const DEEPEST: usize = 512;
const MOST: usize = 200_000;

/// What was found.
pub(super) struct Content {
    /// The story, or the whole page.
    pub(super) html: String,
    /// The line that says who wrote it, where there is one.
    pub(super) byline: Option<String>,
    /// What there is to say about it.
    pub(super) findings: Vec<Finding>,
}

/// Finds the story. Of a page in which none is found, and of a piece of HTML, everything is taken.
pub(super) fn read(document: Document, text: &str) -> Content {
    let whole = |findings| Content { html: text.to_owned(), byline: None, findings };
    if is_piece(text) {
        return whole(Vec::new());
    }
    if is_too_much(&document) {
        return whole(vec![Finding::warning(
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
            whole(vec![Finding::warning("no-main-part", "no story stands out in it: the whole page is taken")])
        }
    }
}

/// Whether a text of HTML is no whole page.
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
