//! Markdown importer, with front matter. Converts to HTML first: `CommonMark`, GitHub's tables, task lists,
//! strikethrough and alerts, and footnotes. Embedded HTML is supported.

mod fields;
mod front_matter;
mod html;

use standfirst_check::Diagnostic;
use standfirst_formats::draft;

use super::{
    Each, Imported, Options, Source,
    finish::finish,
    story::{completed, with_text},
};
use front_matter::FrontMatter;

/// Imports a Markdown file.
pub(super) fn read(source: &Source, options: &Options, each: Each<'_>) {
    let text = source.text();
    let FrontMatter { fields, body } = match front_matter::split(&text) {
        Ok(parts) => parts,
        Err(reason) => {
            each(Imported::Said(Diagnostic::error("front-matter", reason)));
            return;
        }
    };
    let mut article = draft(String::new());
    let mut findings = Vec::new();
    let is_draft = fields::fill(&mut article, fields, &mut findings);
    if is_draft && !options.include_drafts {
        each(Imported::Said(Diagnostic::warning(
            "draft",
            "it is marked as a draft, and left out: --include-drafts takes it",
        )));
        return;
    }
    let html::Body { html, title } = html::body(body);
    if article.headline.is_empty() {
        article.headline = title.unwrap_or_default();
    }
    article.canonical = options.url.clone().or(article.canonical);
    let base = source.base(options);
    let article = with_text(article, &html, &mut findings);
    finish(completed(article, base.as_deref()), findings, options, source, each);
}
