//! The last step of every conversion.

use standfirst_article::{Article, Discussion, LinkUrl, Site};

use super::{ReadContext, hero, host, non_blank, origin, summary::is_beginning, text::first_words};
use crate::{FormatError, TranslateError};

/// Completes an article: ensures a headline, a single hero picture, a dek that adds to the text, heading ids, absolute
/// addresses, and a name for the comment thread.
///
/// # Errors
/// Returns [`FormatError::Empty`] if the article has no text.
pub(super) fn finish(mut article: Article, context: &ReadContext<'_>) -> Result<Article, TranslateError> {
    if !article.has_text() {
        return Err(FormatError::Empty.into());
    }
    hero::deduplicate(&mut article);
    article.headline = headline(&article).ok_or(FormatError::Empty)?;
    let says_more = |dek: &str| !is_beginning(dek, &article) && non_blank(dek).as_ref() != Some(&article.headline);
    if !article.dek.as_ref().is_some_and(|dek| says_more(&dek.plain())) {
        article.dek = None;
    }
    let base = own_address(&mut article, context);
    article.adopt(&base, context.env.urls);
    name_site(&mut article);
    name_thread(&mut article, context);
    Ok(article)
}

/// The headline; else the first words, the description of the picture, or the day.
fn headline(article: &Article) -> Option<String> {
    non_blank(&article.headline)
        .or_else(|| first_words(article))
        .or_else(|| article.image.as_ref().and_then(|image| non_blank(&image.alt)))
        .or_else(|| article.published.as_ref().map(|at| at.as_str().chars().take("2022-09-23".len()).collect()))
}

/// The base of relative addresses: the story's own address, if it is known, else that of the file.
fn own_address(article: &mut Article, context: &ReadContext<'_>) -> String {
    let canonical = article.canonical.take().and_then(|url| context.absolute(&url));
    article.canonical = canonical.filter(|url| origin(url.as_str()).is_some());
    article.canonical.as_ref().map_or(context.request.address, LinkUrl::as_str).to_owned()
}

/// Names a site without a name by its host.
fn name_site(article: &mut Article) {
    let Some(canonical) = article.canonical.as_ref().map(LinkUrl::as_str) else { return };
    let site = article.site.get_or_insert_with(|| Site { name: host(canonical).to_owned(), url: None });
    if site.url.is_none() {
        site.url = origin(canonical).and_then(|origin| LinkUrl::parse(&[origin, "/"].concat()));
    }
}

/// Names the comment thread by the story's address, since two sites may use the same `id`. A file without an address,
/// such as one that is imported, gets no name.
fn name_thread(article: &mut Article, context: &ReadContext<'_>) {
    let request = context.request;
    let file = || match request.item {
        Some(item) => [request.address, "#", item].concat(),
        None => request.address.to_owned(),
    };
    let name = article.canonical.as_ref().map(|url| url.as_str().to_owned());
    if let Some(name) = name.or_else(|| origin(request.address).map(|_| file())) {
        let discussion = article.comments.get_or_insert(Discussion { open: true, thread: None });
        discussion.thread.get_or_insert(name);
    }
}
