//! Last steps of every import.

use standfirst_article::{Article, LinkUrl};
use standfirst_check::Diagnostic;
use standfirst_formats::{FormatError, TranslateError, picture};
use standfirst_native::NativeUrls;

use super::{Each, Imported, Name, Options, Source, slug::slug};

/// Fills in missing fields from the options, resolves relative addresses if a base is known, assigns a slug, and passes
/// the diagnostics and then the story to `each`. Returns `false` when the import should stop.
pub(super) fn finish(
    article: Result<Article, TranslateError>,
    mut findings: Vec<Diagnostic>,
    options: &Options,
    source: &Source,
    each: Each<'_>,
) -> bool {
    let article =
        article.and_then(|article| if has_words(&article) { Ok(article) } else { Err(FormatError::Empty.into()) });
    let story = match article {
        Ok(article) => Some(completed(article, options, source)),
        Err(error) => {
            findings.push(Diagnostic::from_translate_error(error));
            None
        }
    };
    if story.as_ref().is_some_and(|(article, _)| article.lang.is_none()) {
        findings.push(Diagnostic::warning("no-language", "its language is not known: --lang names it"));
    }
    let story = story.map(|(article, name)| Imported::Story(Box::new(article), name));
    findings.into_iter().map(Imported::Said).chain(story).all(each)
}

fn has_words(article: &Article) -> bool {
    article.has_text() && !article.headline.trim().is_empty()
}

fn completed(mut article: Article, options: &Options, source: &Source) -> (Article, Name) {
    article.lang = article.lang.take().or_else(|| options.lang.clone());
    article.image = article.image.take().or_else(|| options.image.clone().map(picture));
    let own = || article.canonical.as_ref().map(LinkUrl::as_str).map(str::to_owned);
    if let Some(base) = source.base(options).or_else(own) {
        article.rebase(&base, &NativeUrls);
    }
    let name = if article.id.is_some() { Name::Own } else { Name::Made };
    article.id = slug(&article);
    article.assign_heading_ids();
    (article, name)
}
