//! JSON text to articles and lists, one file per format.
//!
//! Pure: text in, model out.

pub mod advice;
mod answer;
mod decode;
mod editor_js;
mod foreign;
mod format;
mod ghost;
mod json;
mod json_feed;
mod portable_text;
mod readability;
mod schema;
mod sniff;
mod standfirst;
mod translate;
mod translate_error;
/// Posts of WordPress, and their addresses.
pub mod wordpress;

use std::fmt;

use standfirst_article::{Fault, decimal};

pub use answer::{Expected, answer};
pub use decode::{Decode, Decoded, Lenient, Value, decode};
pub use foreign::{complete, draft, origin, picture};
pub use format::Format;
pub use json::{Json, Mistake};
pub use json_feed::{read_listing, write_listing};
pub use schema::metadata as schema_metadata;
pub use standfirst::read as read_article;
pub use translate::{Asked, Found, Means, Translation, translate, translate_each};
pub use translate_error::{Refusal, TranslateError};

use decode::decode_with;

/// Whether faults are described, which costs the viewer's module 1 kB; see `faults` in Cargo.toml.
const FAULTS: bool = cfg!(feature = "faults");

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

impl FormatError {
    /// What is wrong, in a sentence for a reader.
    // Not only by `Display`: nothing in the wasm formats, and the code for it is left out.
    pub fn sentence(&self) -> String {
        if !FAULTS && *self != Self::Html {
            return "This file cannot be read.".to_owned();
        }
        match self {
            Self::NotJson(Mistake { line, column }) => {
                let (line, column) = (decimal(*line), decimal(*column));
                ["This file is not valid JSON: see line ", &line, ", column ", &column, "."].concat()
            }
            Self::Html => "This address holds a web page, not an article file.".to_owned(),
            Self::Shape(fault) => ["This file is not an article we can read: ", &fault.sentence(), "."].concat(),
            Self::Newer(format) => ["This story is written in ", format, ", which is newer than this viewer."].concat(),
            Self::Empty => "This story has no text yet.".to_owned(),
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for FormatError {}

/// Parses a text as JSON; HTML in its place is told apart.
fn parse(text: &str) -> Result<Json<'_>, FormatError> {
    Json::parse(text).map_err(|mistake| match text.trim_start_matches('\u{feff}').trim_start().as_bytes() {
        [b'<', ..] => FormatError::Html,
        _ => FormatError::NotJson(mistake),
    })
}
