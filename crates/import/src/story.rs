//! From HTML and what is known about a story to the story: the same way for pages, Markdown and exports.

use standfirst_article::Article;
use standfirst_check::{Finding, Severity};
use standfirst_formats::{Asked, TranslateError, complete};
use standfirst_html::read_body;
use standfirst_native::Html5ever;

use super::MEANS;

/// A story of which the rest is known, with its text. What was left out is added to the findings.
pub(super) fn with_text(article: Article, html: &str, findings: &mut Vec<Finding>) -> Article {
    let body = read_body(html, &Html5ever, &article.headline);
    findings.extend(body.notes.into_iter().map(|note| Finding::fault(Severity::Note, "left-out", note)));
    Article { lead: body.lead, sections: body.sections, ..article }
}

/// Completes it as stories of other formats are. `base` is what relative addresses belong to where the story has no
/// address of its own.
///
/// # Errors
/// Where there is nothing to read.
pub(super) fn completed(article: Article, base: Option<&str>) -> Result<Article, TranslateError> {
    complete(article, &Asked { address: base.unwrap_or_default(), format: None, item: None }, MEANS)
}
