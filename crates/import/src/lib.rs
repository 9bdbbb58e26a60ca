//! Importers: convert pages, texts, Markdown, WordPress exports, and every JSON format that [`standfirst_formats`]
//! reads to articles.

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
use standfirst_check::Diagnostic;
use standfirst_formats::Env;
use standfirst_native::{Html5ever, NativeUrls};

/// Native implementations that readers of other formats need.
const MEANS: Env<'_> = Env { html: &Html5ever, urls: &NativeUrls };

/// Options of an import.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Kind of the source.
    pub from: Kind,
    /// Language of stories that declare none.
    pub lang: Option<Lang>,
    /// URL of the story, against which relative addresses are resolved.
    pub url: Option<LinkUrl>,
    /// Picture of stories without one.
    pub image: Option<MediaUrl>,
    /// `id` of the requested story, if there are several.
    pub item: Option<String>,
    /// Whether drafts are imported.
    pub include_drafts: bool,
}

/// Result of an import; a source gives several, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Imported {
    /// A story. It has text, an `id` (its own or a generated one), and an id for every heading.
    Story(Box<Article>, Name),
    /// A diagnostic about the source.
    Said(Diagnostic),
}

/// Origin of a story's `id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// Taken from the source.
    Own,
    /// Generated from the URL or headline. It may be changed if another story has it.
    Made,
}

/// Callback for results; returns `false` to stop the import.
pub type Each<'a> = &'a mut dyn FnMut(Imported) -> bool;

/// Imports the stories of a source. Failures are passed on as diagnostics of severity error.
pub fn import(source: &Source, options: &Options, each: Each<'_>) {
    match options.from.reader(source.head(), &source.extension) {
        Reader::Text => plain_text::read(source, options, each),
        Reader::Json(format) => json::read(source, format, options, each),
        Reader::Html => page::read(source, options, each),
        Reader::Markdown => markdown::read(source, options, each),
        Reader::Wxr => wordpress_export::read(source, options, each),
        Reader::OtherXml => {
            let message = "this is XML, but no WordPress export (WXR): feeds are read as JSON Feed only";
            each(Imported::Said(Diagnostic::error("unknown-kind", message)));
        }
    }
}
