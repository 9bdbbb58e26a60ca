//! Headings, in order whatever levels the article gives: each is at most one deeper than the one
//! before it, and those of one level under one heading are drawn alike.

use std::cell::Cell;

use standfirst_article::RichText;
use standfirst_settings::words;

use super::{
    RenderContext,
    element::{Element, el, part},
};

/// The level of a section's heading.
pub(super) const SECTION: u8 = 2;
/// The first level inside of a section.
pub(super) const FIRST: u8 = 3;
/// The last level there is.
pub(super) const LAST: u8 = 6;

/// The levels of the headings that the next one may stand under, a bit for each. The headline
/// stands above them all.
#[derive(Debug, Default)]
pub(super) struct Levels(Cell<u8>);

impl Levels {
    /// The element for a heading of this level: as deep as there are higher ones above it.
    fn next(&self, level: u8) -> &'static str {
        let bit = 1 << level;
        let above = self.0.get() & (bit - 1);
        self.0.set(above | bit);
        match above.count_ones() {
            0 => "h2",
            1 => "h3",
            2 => "h4",
            3 => "h5",
            _ => "h6",
        }
    }
}

impl RenderContext<'_> {
    /// A heading with its words and the link that copies its address.
    pub(super) fn heading(&self, level: u8, id: Option<&str>, words: &RichText) -> Element {
        let heading = self.fill(el(self.levels.next(level)).maybe_with("id", id), words);
        heading.children(id.map(|id| {
            part("a", "permalink")
                .with("href", &["#", id].concat())
                .with("data-action", "permalink")
                .with("aria-label", words::PERMALINK)
                .text("#")
        }))
    }
}
