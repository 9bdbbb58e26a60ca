//! What is done to every story of another format before it is shown.

use standfirst_article::{Article, Discussion, LinkUrl, Site};

use super::{Desk, beginning::is_beginning, hero, host, or_none, origin, text::first_words};
use crate::{FormatError, TranslateError};

/// Completes a story: a headline, one hero picture, a dek that says more than the text, places, absolute addresses, and
/// a name for its comments.
///
/// # Errors
/// [`FormatError::Empty`], where there is nothing to read.
pub(super) fn finish(mut article: Article, desk: &Desk<'_>) -> Result<Article, TranslateError> {
    if !article.has_text() {
        return Err(FormatError::Empty.into());
    }
    hero::settle(&mut article);
    article.headline = headline(&article).ok_or(FormatError::Empty)?;
    let says_more = |dek: &str| !is_beginning(dek, &article) && or_none(dek).as_ref() != Some(&article.headline);
    if !article.dek.as_ref().is_some_and(|dek| says_more(&dek.plain())) {
        article.dek = None;
    }
    let base = own_address(&mut article, desk);
    article.adopt(&base, desk.means.urls);
    name_site(&mut article);
    name_thread(&mut article, desk);
    Ok(article)
}

/// Its own; else its first words, what its picture shows, or its day.
fn headline(article: &Article) -> Option<String> {
    or_none(&article.headline)
        .or_else(|| first_words(article))
        .or_else(|| article.image.as_ref().and_then(|image| or_none(&image.alt)))
        .or_else(|| article.published.as_ref().map(|at| at.as_str().chars().take("2022-09-23".len()).collect()))
}

/// What addresses in the story are relative to: its own address, where that is known, else that of the file.
fn own_address(article: &mut Article, desk: &Desk<'_>) -> String {
    let canonical = article.canonical.take().and_then(|url| desk.absolute(&url));
    article.canonical = canonical.filter(|url| origin(url.as_str()).is_some());
    article.canonical.as_ref().map_or(desk.asked.address, LinkUrl::as_str).to_owned()
}

/// A site that names itself nowhere goes by its host.
fn name_site(article: &mut Article) {
    let Some(canonical) = article.canonical.as_ref().map(LinkUrl::as_str) else { return };
    let site = article.site.get_or_insert_with(|| Site { name: host(canonical).to_owned(), url: None });
    if site.url.is_none() {
        site.url = origin(canonical).and_then(|origin| LinkUrl::parse(&[origin, "/"].concat()));
    }
}

/// Two sites may each have a story with the same `id`, but only one has this address. A file without one, such as one
/// that is converted, has none to name.
fn name_thread(article: &mut Article, desk: &Desk<'_>) {
    let asked = desk.asked;
    let file = || match asked.item {
        Some(item) => [asked.address, "#", item].concat(),
        None => asked.address.to_owned(),
    };
    let name = article.canonical.as_ref().map(|url| url.as_str().to_owned());
    if let Some(name) = name.or_else(|| origin(asked.address).map(|_| file())) {
        let discussion = article.comments.get_or_insert(Discussion { open: true, thread: None });
        discussion.thread.get_or_insert(name);
    }
}
