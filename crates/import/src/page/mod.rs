//! Importer of saved web pages and fragments of HTML.

mod content;
mod head;
mod json_ld;
mod metadata;
mod nesting;
mod repeated;

use dom_query::Document;
use standfirst_article::{LinkUrl, ResolveUrl};
use standfirst_native::NativeUrls;

use super::{
    Each, Options, Source,
    finish::finish,
    story::{completed, with_text},
};
use content::Content;
use head::Head;
use nesting::shallow;

/// Imports a page: metadata from its head, the story from its body.
pub(super) fn read(source: &Source, options: &Options, each: Each<'_>) {
    let text = source.text();
    let text = shallow(&text);
    let document = Document::from(&*text);
    let head = Head::read(&document, &text);
    let mut article = metadata::read(&document, &head);
    let address = source.base(options).or_else(|| head.address.clone());
    let base = match (&address, &head.base) {
        (Some(page), Some(base)) => NativeUrls.resolve(page, base),
        (page, base) => page.clone().or_else(|| base.clone()),
    };
    let Content { html, byline, mut findings } = content::read(document, &text);
    if article.authors.is_empty() {
        article.authors = metadata::authors(byline.as_deref());
    }
    let own = article.canonical.take();
    article.canonical = options.url.clone().or(own).or_else(|| address.as_deref().and_then(LinkUrl::parse));
    let mut article = with_text(article, &html, &mut findings);
    repeated::remove_byline(&mut article);
    finish(completed(article, base.as_deref()), findings, options, source, each);
}
