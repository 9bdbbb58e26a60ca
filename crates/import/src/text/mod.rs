//! Parser of plain text that was copied or scraped from a page.
//!
//! Lines are classified by heuristics: position, length, final punctuation. What is not recognised stays a paragraph,
//! so no word is lost except the lines that `junk.rs` removes, and the labels that `top.rs` and `end.rs` parse.

mod body;
mod end;
mod junk;
mod line;
mod script;
mod top;

use line::Line;
use standfirst_article::{Article, RichText};
use standfirst_check::Diagnostic;
use standfirst_formats::draft;
use top::Top;

/// Story parsed from a text.
pub(super) struct Story {
    /// Article, without a picture. Its source has an empty name if the text does not name it.
    pub(super) article: Article,
    /// Caption of the picture.
    pub(super) caption: Option<String>,
    /// Credit of the picture.
    pub(super) credit: Option<String>,
    /// Diagnostics about what was left out.
    pub(super) findings: Vec<Diagnostic>,
}

/// Parses a text.
pub(super) fn read(text: &str) -> Story {
    let (mut lines, findings) = junk::remove(line::lines(text));
    let end = end::take(&mut lines);
    let Top { headline, site, authors, published, updated, credit, caption, summary, rest } = top::read(&lines);
    let (lead, sections) = body::read(rest, &summary);
    let article = Article {
        site,
        authors,
        published,
        updated,
        summary: summary.into_iter().map(RichText::from).collect(),
        lead,
        sections,
        source: end.source,
        related: end.related,
        ..draft(headline)
    };
    Story { article, caption, credit, findings }
}
