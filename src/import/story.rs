//! From HTML and what is known about a story to the story: the same way for pages, Markdown and exports.

use super::MEANS;
use crate::{
    finding::{Finding, Severity},
    formats::{Asked, TranslateError, complete},
    html::{Html5ever, read_body},
    model::Article,
};

/// Reads the body of a story of which the rest is known, and completes it. `base` is what relative addresses belong to
/// where the story has no address of its own. What was left out is added to the findings.
pub(super) fn story(
    mut article: Article,
    html: &str,
    base: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Result<Article, TranslateError> {
    let body = read_body(html, &Html5ever, &article.headline);
    (article.lead, article.sections) = (body.lead, body.sections);
    findings.extend(body.notes.into_iter().map(|note| Finding::fault(Severity::Note, "left-out", note)));
    complete(article, &Asked { address: base.unwrap_or_default(), format: None, item: None }, MEANS)
}
