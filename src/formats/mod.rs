//! JSON text to articles and lists, one file per format.
//!
//! Pure: text in, model out.

mod decode;
mod json;
mod json_feed;
mod standfirst;

use std::fmt;

pub use decode::{Decode, Decoded, Fault, Lenient, Value, decode};
pub use json::{Json, Mistake};
pub use json_feed::read as read_listing;
pub use standfirst::read as read_article;

/// Something read, and what was passed over on the way, for the console.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<T> {
    /// What was read.
    pub value: T,
    /// Faults that cost an optional field or one block.
    pub notes: Vec<Fault>,
}

/// Why a text is no article or list of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// Not JSON, from this place on.
    NotJson(Mistake),
    /// HTML, as servers send for pages that are not there.
    Html,
    /// JSON of another shape.
    Shape(Fault),
    /// A later version of the format, by its name.
    Newer(String),
    /// An article without anything to read.
    Empty,
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(Mistake { line, column }) => {
                let (line, column) = (line.to_string(), column.to_string());
                pieces(f, &["This file is not valid JSON: see line ", &line, ", column ", &column, "."])
            }
            Self::Html => f.write_str("This address holds a web page, not an article file."),
            Self::Shape(fault) => pieces(f, &["This file is not an article we can read: ", &fault.to_string(), "."]),
            Self::Newer(format) => {
                pieces(f, &["This story is written in ", format, ", which is newer than this viewer."])
            }
            Self::Empty => f.write_str("This story has no text yet."),
        }
    }
}

impl std::error::Error for FormatError {}

/// Writes texts one after the other: `write!` costs more bytes for the same.
pub(crate) fn pieces(f: &mut fmt::Formatter<'_>, texts: &[&str]) -> fmt::Result {
    texts.iter().try_for_each(|text| f.write_str(text))
}

/// Parses a text as JSON; HTML in its place is told apart.
fn parse(text: &str) -> Result<Json<'_>, FormatError> {
    Json::parse(text).map_err(|mistake| match text.trim_start_matches('\u{feff}').trim_start().as_bytes() {
        [b'<', ..] => FormatError::Html,
        _ => FormatError::NotJson(mistake),
    })
}
