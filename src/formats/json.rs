//! JSON text to a tree, with the place of the first mistake.
//!
//! Why not `JSON.parse` or `serde_json`: engines do not all give the line and column that
//! the error page shows, walking a `JsValue` crosses into JavaScript twice for every
//! value, and `serde_json` costs 17 kB of the first view. This is checked against
//! `serde_json` on generated texts in `tests/format/json.rs`.

use std::borrow::Cow;

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
        let mut parser = Parser { text, at: start, depth: 0 };
        parser.value().and_then(|value| parser.end().map(|()| value)).ok_or_else(|| parser.mistake())
    }

    /// The member of an object with this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::String(_) | Self::Array(_) => None,
        }
    }
}

/// Where the parser stands. Its methods give `None` at a mistake and stay there.
struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn end(&mut self) -> Option<()> {
        self.space();
        (self.at == self.text.len()).then_some(())
    }

    fn mistake(&self) -> Mistake {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Mistake {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }

    fn value(&mut self) -> Option<Json<'a>> {
        self.space();
        match self.peek()? {
            b'{' => self.nested(Self::object),
            b'[' => self.nested(Self::array),
            b'"' => self.string().map(Json::String),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number().map(Json::Number),
        }
    }

    fn nested(&mut self, inside: fn(&mut Self) -> Option<Json<'a>>) -> Option<Json<'a>> {
        if self.depth == DEEPEST {
            return None;
        }
        self.depth += 1;
        self.at += 1;
        let value = inside(self);
        self.depth -= 1;
        value
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Option<Json<'a>> {
        self.text.get(self.at..)?.starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    /// After an item: `Some(true)` for a comma, `Some(false)` for the end.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        self.space();
        match self.take(b',') {
            Some(()) => Some(true),
            None => self.take(end).map(|()| false),
        }
    }

    fn array(&mut self) -> Option<Json<'a>> {
        let mut items = Vec::new();
        self.space();
        if self.take(b']').is_none() {
            loop {
                items.push(self.value()?);
                if !self.goes_on(b']')? {
                    break;
                }
            }
        }
        Some(Json::Array(items))
    }

    fn object(&mut self) -> Option<Json<'a>> {
        let mut members = Vec::new();
        self.space();
        if self.take(b'}').is_none() {
            loop {
                self.space();
                let name = self.string()?;
                self.space();
                self.take(b':')?;
                members.push((name, self.value()?));
                if !self.goes_on(b'}')? {
                    break;
                }
            }
        }
        Some(Json::Object(members))
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.take(b'"')?;
        let mut decoded: Option<String> = None;
        loop {
            let start = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            let run = self.text.get(start..self.at)?;
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(match decoded {
                        Some(decoded) => Cow::Owned(decoded + run),
                        None => Cow::Borrowed(run),
                    });
                }
                b'\\' => {
                    let decoded = decoded.get_or_insert_default();
                    decoded.push_str(run);
                    decoded.push(self.escape()?);
                }
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let escaped = *self.text.as_bytes().get(self.at + 1)?;
        let plain = match escaped {
            b'"' | b'\\' | b'/' => char::from(escaped),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => return None,
        };
        self.at += 2;
        Some(plain)
    }

    /// `\uXXXX`, or two of them for a character beyond the basic plane. Half of a pair
    /// alone becomes U+FFFD, as a browser shows it.
    fn unicode_escape(&mut self) -> Option<char> {
        let first = self.code_unit(self.at)?;
        self.at += 6;
        let second = matches!(first, 0xd800..=0xdbff).then(|| self.code_unit(self.at)).flatten();
        match second {
            Some(second @ 0xdc00..=0xdfff) => {
                self.at += 6;
                char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
            }
            _ => Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)),
        }
    }

    fn code_unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        digits.chars().try_fold(0, |unit, digit| Some(unit << 4 | digit.to_digit(16)?))
    }

    fn digits(&mut self, mut each: impl FnMut(u8)) -> Option<()> {
        let start = self.at;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            each(digit - b'0');
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    // Not `str::parse`: exact rounding of every float costs 11 kB of tables and code.
    fn number(&mut self) -> Option<f64> {
        let negative = self.take(b'-').is_some();
        let (mut value, mut scale, mut exponent) = (0.0, 0, 0_i32);
        if self.take(b'0').is_none() {
            self.digits(|digit| value = value * 10.0 + f64::from(digit))?;
        }
        if self.take(b'.').is_some() {
            self.digits(|digit| {
                value = value * 10.0 + f64::from(digit);
                scale -= 1;
            })?;
        }
        if self.take(b'e').or_else(|| self.take(b'E')).is_some() {
            let down = self.take(b'-').is_some();
            if !down && self.peek() == Some(b'+') {
                self.at += 1;
            }
            self.digits(|digit| exponent = exponent.saturating_mul(10).saturating_add(digit.into()))?;
            exponent = if down { -exponent } else { exponent };
        }
        let value = scaled(value, exponent.saturating_add(scale));
        Some(if negative { -value } else { value })
    }
}

/// `value * 10^exponent`. Nothing of ours is past 10^400 or below 10^-400.
fn scaled(value: f64, exponent: i32) -> f64 {
    let factor = (0..exponent.unsigned_abs().min(400)).fold(1.0, |factor, _| factor * 10.0);
    match exponent {
        0 => value,
        1.. if value == 0.0 => 0.0,
        1.. => value * factor,
        _ => value / factor,
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
