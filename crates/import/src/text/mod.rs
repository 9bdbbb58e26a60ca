//! Plain text, as it is copied or scraped from a page.
//!
//! Nothing says what a line is but its look: where it stands, how long it is, how it ends. What is not understood
//! stays a paragraph, so no word is lost but those of `junk.rs`, and the labels that `top.rs` and `end.rs` read.

mod body;
mod end;
mod junk;
mod line;
mod script;
mod top;

use line::Line;
use standfirst_article::{Article, RichText};
use standfirst_check::Finding;
use standfirst_formats::draft;
use top::Top;

/// A story read from a text.
pub(super) struct Story {
    /// The article, without a picture. A source whose name the text does not give has none.
    pub(super) article: Article,
    /// The caption of the picture that the text names.
    pub(super) caption: Option<String>,
    /// The credit of the picture that the text names.
    pub(super) credit: Option<String>,
    /// What was left out.
    pub(super) findings: Vec<Finding>,
}

/// Reads a text.
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
