//! What is seen. Views draw the model and raise events; they fetch nothing, set no
//! style, and make no markup from text.

mod block;
mod chrome;
mod comment_box;
mod comment_form;
mod comment_item;
mod discussion;
mod failure;
mod footnotes;
mod heading;
#[cfg(not(target_arch = "wasm32"))]
mod html;
mod inline;
mod list;
mod live;
pub mod markup;
mod media;
mod onward;
mod picture;
mod story;
mod table;

use std::cell::Cell;

use standfirst_article::{FormatDates, Lang, Provider, Timestamp};

pub use chrome::{site_footer, site_header};
pub use comment_box::comment_box;
pub use discussion::Discussion;
pub use failure::{HEADING as FAILURE_HEADING, failure};
pub use list::{HEADING as LIST_HEADING, latest, list, list_title};
pub use live::Live;
pub use media::player;
pub use onward::{neighbours, related};
pub use story::{HEADLINE, story};

use markup::{Markup, el};

/// What drawing a story needs to know besides the story.
pub struct Context<'a> {
    /// Writes dates.
    pub formats: &'a dyn FormatDates,
    /// The language of the story.
    pub lang: Option<&'a Lang>,
    /// Providers whose players may be loaded.
    pub providers: &'a [Provider],
    notes: footnotes::Notes,
    /// Whether what is drawn stands in a link.
    in_link: Cell<bool>,
    levels: heading::Levels,
}

impl<'a> Context<'a> {
    /// A context for drawing anything but footnotes, which [`story()`] collects itself.
    pub fn new(formats: &'a dyn FormatDates, lang: Option<&'a Lang>, providers: &'a [Provider]) -> Self {
        let (notes, levels) = (footnotes::Notes::default(), heading::Levels::default());
        Self { formats, lang, providers, notes, in_link: Cell::default(), levels }
    }

    /// A moment, in the language of the story.
    fn time(&self, at: &Timestamp) -> Markup {
        self.time_in(self.lang, at)
    }

    /// A moment, in this language.
    fn time_in(&self, lang: Option<&Lang>, at: &Timestamp) -> Markup {
        let text = self.formats.date(at, lang).unwrap_or_else(|| at.as_str().to_owned());
        el("time").with("datetime", at.as_str()).text(&text)
    }
}
