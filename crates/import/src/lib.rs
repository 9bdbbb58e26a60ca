//! What sites and writers have, made into articles: pages, texts, Markdown, WordPress exports, and every JSON format
//! that [`standfirst_formats`] reads.

mod beginning;
mod byline;
mod dates;
mod encoding;
mod fetch;
mod finish;
mod in_order;
mod json;
mod kind;
mod markdown;
mod names;
mod page;
mod plain_text;
mod slug;
mod source;
mod story;
mod text;
mod wordpress_export;

pub use dates::written_date;
pub use fetch::{FetchError, Limits, Page, fetch};
pub use in_order::in_order;
pub use kind::Kind;
pub use slug::{from_words, slug};
pub use source::Source;

use beginning::beginning;
use kind::Reader;
use names::names;
use standfirst_article::{Article, Lang, LinkUrl, MediaUrl};
use standfirst_check::Finding;
use standfirst_formats::Means;
use standfirst_native::{Html5ever, NativeUrls};

/// What reading other formats needs from outside.
const MEANS: Means<'_> = Means { html: &Html5ever, urls: &NativeUrls };

/// What is asked of an import, and known beside the source.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the source is.
    pub from: Kind,
    /// The language of stories that name none.
    pub lang: Option<Lang>,
    /// The address of the story, and what relative addresses belong to.
    pub url: Option<LinkUrl>,
    /// The picture of stories that name none.
    pub image: Option<MediaUrl>,
    /// The `id` of the story wanted, where there are several.
    pub item: Option<String>,
    /// Whether drafts are taken too.
    pub include_drafts: bool,
}

/// What comes of an import, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Imported {
    /// A story. It has text, an `id` of its own or one made for it, and a place for every heading.
    Story(Box<Article>, Name),
    /// Something to say about the source.
    Said(Finding),
}

/// Where the `id` of a story comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The story has it from its source.
    Own,
    /// It was made of its address or headline, and may be made anew where another story has it.
    Made,
}

/// Gets what comes of an import; `false` when no more is wanted.
pub type Each<'a> = &'a mut dyn FnMut(Imported) -> bool;

/// Makes stories of a source. What cannot be made is said as a finding that is an error.
pub fn import(source: &Source, options: &Options, each: Each<'_>) {
    match options.from.reader(source.head(), &source.extension) {
        Reader::Text => plain_text::read(source, options, each),
        Reader::Json(format) => json::read(source, format, options, each),
        Reader::Html => page::read(source, options, each),
        Reader::Markdown => markdown::read(source, options, each),
        Reader::Wxr => wordpress_export::read(source, options, each),
        Reader::OtherXml => {
            let message = "this is XML, but no WordPress export (WXR): feeds are read as JSON Feed only";
            each(Imported::Said(Finding::error("unknown-kind", message)));
        }
    }
}
