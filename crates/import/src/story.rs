//! Construction of an article from metadata and HTML, shared by pages, Markdown and WordPress exports.

use standfirst_article::Article;
use standfirst_check::{Diagnostic, Severity};
use standfirst_formats::{Request, TranslateError, complete};
use standfirst_html::read_body;
use standfirst_native::Html5ever;

use super::MEANS;

/// Adds the text of a story to its metadata. Adds what was left out to the diagnostics.
pub(super) fn with_text(article: Article, html: &str, findings: &mut Vec<Diagnostic>) -> Article {
    let body = read_body(html, &Html5ever, &article.headline);
    findings.extend(body.notes.into_iter().map(|note| Diagnostic::from_fault(Severity::Note, "left-out", note)));
    Article { lead: body.lead, sections: body.sections, ..article }
}

/// Completes an article as the readers of other formats do. `base` is the base URL of relative addresses if the story
/// has no URL of its own.
///
/// # Errors
/// The format's error when the article has no text.
pub(super) fn completed(article: Article, base: Option<&str>) -> Result<Article, TranslateError> {
    complete(article, &Request { address: base.unwrap_or_default(), format: None, item: None }, MEANS)
}
