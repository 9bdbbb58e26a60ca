//! The last steps that are the same for every story.

use super::{Each, Imported, Name, Options, Source, slug::slug};
use crate::{NativeUrls, finding::Finding, model::Article};

/// Fills in what the options say and the story does not, makes addresses absolute where a base is known, gives it a
/// name, and hands it on with what there is to say about it. `false` when no more is wanted.
pub(super) fn finish(
    mut article: Article,
    findings: Vec<Finding>,
    options: &Options,
    source: &Source,
    each: Each<'_>,
) -> bool {
    article.lang = article.lang.take().or_else(|| options.lang.clone());
    if article.image.is_none() {
        article.image = options.image.clone().map(super::blank::picture);
    }
    if let Some(base) = source.base(options).or_else(|| article.canonical.as_ref().map(|url| url.as_str().to_owned())) {
        article.rebase(&base, &NativeUrls);
    }
    let name = if article.id.is_some() { Name::Own } else { Name::Made };
    article.id = slug(&article);
    article.number_headings();
    let mut said = findings;
    if article.lang.is_none() {
        said.push(Finding::warning("no-language", "its language is not known: --lang names it"));
    }
    if !article.has_text() || article.headline.trim().is_empty() {
        said.push(Finding::error("empty", "there is no story in it"));
        return said.into_iter().map(Imported::Said).all(each);
    }
    said.into_iter().map(Imported::Said).chain([Imported::Story(Box::new(article), name)]).all(each)
}
