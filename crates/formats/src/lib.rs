//! Decoding of articles and lists from JSON, one module per format.
//!
//! Without input or output: text in, model out.

pub mod advice;
mod answer;
mod convert;
mod decode;
mod editor_js;
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
/// Posts of the WordPress REST API, and its URLs.
pub mod wordpress;

use std::fmt;

use standfirst_article::{Fault, decimal};

pub use answer::{Expected, answer};
pub use convert::{complete, draft, origin, picture};
pub use decode::{Decode, Decoded, Lenient, Value, decode};
pub use format::Format;
pub use json::{Json, TextPosition};
pub use json_feed::{read_listing, write_listing};
pub use schema::metadata as schema_metadata;
pub use standfirst::read as read_article;
pub use translate::{Env, Request, StoryOrList, Translation, translate, translate_each};
pub use translate_error::{Refusal, TranslateError};

use decode::decode_with;

/// Whether faults are described, which adds 1 kB to the viewer's module; see `faults` in Cargo.toml.
const FAULTS: bool = cfg!(feature = "faults");

/// A decoded value, with the faults that were passed over.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<T> {
    /// The decoded value.
    pub value: T,
    /// Faults that cost an optional field or one block.
    pub notes: Vec<Fault>,
}

/// Why a text cannot be decoded as an article or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// Not JSON: the position of the first syntax error.
    NotJson(TextPosition),
    /// HTML, as servers send in place of missing files.
    Html,
    /// JSON that does not have the required shape.
    Shape(Fault),
    /// A newer version of the format, by its name.
    Newer(String),
    /// An article without text.
    Empty,
}

impl FormatError {
    /// The message for readers.
    // A method besides `Display`, since the wasm contains no formatting code.
    pub fn sentence(&self) -> String {
        if !FAULTS && *self != Self::Html {
            return "This file cannot be read.".to_owned();
        }
        match self {
            Self::NotJson(TextPosition { line, column }) => {
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

/// Parses a text as JSON; HTML is reported separately.
fn parse(text: &str) -> Result<Json<'_>, FormatError> {
    Json::parse(text).map_err(|mistake| match text.trim_start_matches('\u{feff}').trim_start().as_bytes() {
        [b'<', ..] => FormatError::Html,
        _ => FormatError::NotJson(mistake),
    })
}
