//! JSON text to a tree, with the place of the first mistake.
//!
//! Why not `JSON.parse` or `serde_json`: engines do not all give the line and column that
//! the error page shows, walking a `JsValue` crosses into JavaScript twice for every
//! value, and `serde_json` costs 17 kB of the first view. This is checked against
//! `serde_json` on generated texts in `crates/formats/tests/format/json.rs`.

mod number;
mod parser;
mod string;

use std::borrow::Cow;

use super::FAULTS;
use parser::Parser;

/// A JSON value. Objects keep their order and every member, equal names too.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number, to about 15 digits: enough for widths, counts and levels.
    Number(f64),
    /// A string.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Self>),
    /// An object.
    Object(Vec<(Cow<'a, str>, Self)>),
}

/// Where a text stops being JSON, counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line.
    pub line: usize,
    /// The character in that line.
    pub column: usize,
}

/// Arrays and objects inside each other; more is no article, and would cost the stack.
const DEEPEST: usize = 128;

impl<'a> Json<'a> {
    /// Reads a whole text (RFC 8259; a byte order mark at its start is passed over).
    ///
    /// # Errors
    /// The place of the first mistake.
    pub fn parse(text: &'a str) -> Result<Self, Mistake> {
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut parser = Parser::new(text, start);
        parser
            .value()
            .and_then(|value| parser.end().map(|()| value))
            .ok_or_else(|| if FAULTS { parser.mistake() } else { Mistake { line: 0, column: 0 } })
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
        let mistake = |text| Json::parse(text).err().map(|at| (at.line, at.column));
        assert_eq!(mistake(""), Some((1, 1)));
        assert_eq!(mistake("{\n  \"é\": tru\n}"), Some((2, 8)));
        assert_eq!(mistake("[1, 2"), Some((1, 6)));
        assert_eq!(mistake("{} x"), Some((1, 4)));
        assert_eq!(mistake(&"[".repeat(200)), Some((1, 129)));
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
