//! Strings and their escapes.

use std::borrow::Cow;

use super::parser::Parser;

impl<'a> Parser<'a> {
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
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
}
