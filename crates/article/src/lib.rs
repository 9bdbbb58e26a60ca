//! The article as data: what format 1 can say, and nothing else.
//!
//! Pure: no browser, no network, no Leptos. Every address is a `SafeUrl`, every
//! other leaf is text, so nothing in here can become markup or script.

mod addresses;
mod adopt;
mod article;
mod block;
mod date;
mod decimal;
mod embed;
mod fault;
mod formats;
mod inline;
mod lang;
mod listing;
mod media;
mod nesting;
mod outline;
mod reading_time;
mod rebase;
mod schema;
mod slug;
mod texts;
mod url;
mod written;

pub use article::{Article, Author, Correction, Discussion, Label, Licence, Related, Section, Site, Source};
pub use block::{
    Block, Callout, Cell, Code, Definition, Definitions, Details, Divider, Entry, Footnote, Gallery, Heading, Item,
    List, Quote, Table, Tone, Unknown,
};
pub use date::Timestamp;
pub use decimal::decimal;
pub use embed::{Embed, EmbedId, Provider};
pub use fault::Fault;
pub use formats::Formats;
pub use inline::{Break, Inline, LinkText, RichText, Span, Term, TimeText};
pub use lang::{Direction, Lang};
pub use listing::{Listing, Teaser};
pub use media::{Media, Picture, PictureSource, Track};
pub use outline::place_of;
pub use reading_time::{ReadingTime, reading_time};
pub use rebase::ResolveUrl;
pub use slug::Slug;
pub use slug::is_word_char;
pub use url::{LinkUrl, MediaUrl, SafeUrl, UrlUse};
