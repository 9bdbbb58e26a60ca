//! A JSON parser, which reports the position of the first syntax error.
//!
//! Not `JSON.parse` or `serde_json`: engines do not all give the line and column that the error page shows, walking a
//! `JsValue` crosses into JavaScript twice for every value, and `serde_json` costs 17 kB of the first view.
//! `crates/formats/tests/format/json.rs` compares this parser with `serde_json` on generated texts.

mod number;
mod parser;
mod string;

use std::borrow::Cow;

use super::FAULTS;
use parser::Parser;

/// A JSON value. Objects keep the order of their members, and duplicates.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number, exact to about 15 digits: enough for widths, counts and levels.
    Number(f64),
    /// A string.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Self>),
    /// An object.
    Object(Vec<(Cow<'a, str>, Self)>),
}

/// A position in a text: line and column from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextPosition {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The maximum nesting of arrays and objects, which bounds the recursion; articles need less.
const MAX_DEPTH: usize = 128;

impl<'a> Json<'a> {
    /// Parses a whole text (RFC 8259; a byte order mark at its start is skipped).
    ///
    /// # Errors
    /// Returns the position of the first syntax error.
    pub fn parse(text: &'a str) -> Result<Self, TextPosition> {
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut parser = Parser::new(text, start);
        parser
            .value()
            .and_then(|value| parser.end().map(|()| value))
            .ok_or_else(|| if FAULTS { parser.position() } else { TextPosition { line: 0, column: 0 } })
    }

    /// The member of an object with this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::String(_) | Self::Array(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_found_by_line_and_column() {
        let position = |text| Json::parse(text).err().map(|at| (at.line, at.column));
        assert_eq!(position(""), Some((1, 1)));
        assert_eq!(position("{\n  \"é\": tru\n}"), Some((2, 8)));
        assert_eq!(position("[1, 2"), Some((1, 6)));
        assert_eq!(position("{} x"), Some((1, 4)));
        assert_eq!(position(&"[".repeat(200)), Some((1, 129)));
    }

    #[test]
    fn strings_are_decoded() {
        let text = |json| match Json::parse(json) {
            Ok(Json::String(text)) => text.into_owned(),
            other => format!("{other:?}"),
        };
        assert_eq!(text(r#""a\n\u00e9\ud83d\ude00\ud83dx""#), "a\né😀\u{fffd}x");
    }
}
