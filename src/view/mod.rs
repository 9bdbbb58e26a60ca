//! What is seen. Views draw the model and raise events; they fetch nothing, set no
//! style, and make no markup from text.

mod block;
mod chrome;
mod comment_box;
mod comment_form;
mod comment_item;
mod discussion;
pub mod element;
mod failure;
mod footnotes;
mod heading;
mod inline;
mod links;
mod list;
mod media;
mod onward;
mod picture;
mod pressing;
mod story;
mod table;

use std::cell::Cell;

use standfirst_article::{FormatDates, Lang, Provider, Timestamp};

pub use chrome::{site_footer, site_header};
pub use comment_box::CommentBox;
pub use discussion::Discussion;
pub use failure::{Failure, HEADING as FAILURE_HEADING};
pub use links::Links;
pub use list::{HEADING as LIST_HEADING, latest, list, list_title};
pub use media::player;
pub use onward::{neighbours, related};
pub use story::{HEADLINE, story};

use element::{Element, el};

/// What views need to know besides what they draw: languages, dates, links, and where in a story they are.
pub struct RenderContext<'a> {
    /// Writes dates.
    pub formats: &'a dyn FormatDates,
    /// The language of the story.
    pub lang: Option<&'a Lang>,
    /// Providers whose players may be loaded.
    pub providers: &'a [Provider],
    /// Says where links lead.
    pub links: Links<'a>,
    notes: footnotes::Notes,
    /// Whether what is drawn stands in a link.
    in_link: Cell<bool>,
    levels: heading::Levels,
}

impl<'a> RenderContext<'a> {
    /// A context for drawing anything but footnotes, which [`story()`] collects itself.
    pub fn new(formats: &'a dyn FormatDates, lang: Option<&'a Lang>, providers: &'a [Provider]) -> Self {
        let (notes, levels) = (footnotes::Notes::default(), heading::Levels::default());
        Self { formats, lang, providers, links: Links::default(), notes, in_link: Cell::default(), levels }
    }

    /// The same on a page where links lead elsewhere.
    #[must_use]
    pub fn with_links(self, links: Links<'a>) -> Self {
        Self { links, ..self }
    }

    /// The same for a story with these notes, of which nothing was drawn yet.
    fn of_story(&self, notes: footnotes::Notes) -> Self {
        let Self { formats, lang, providers, links, .. } = *self;
        Self { links, notes, ..Self::new(formats, lang, providers) }
    }

    /// A moment, in the language of the story.
    fn time(&self, at: &Timestamp) -> Element {
        self.time_in(self.lang, at)
    }

    /// A moment, in this language.
    fn time_in(&self, lang: Option<&Lang>, at: &Timestamp) -> Element {
        let text = self.formats.date(at, lang).unwrap_or_else(|| at.as_str().to_owned());
        el("time").with("datetime", at.as_str()).text(&text)
    }
}
