//! Values, arrays and objects.

use super::{DEEPEST, Json, Mistake};

/// Where the parser stands. Its methods give `None` at a mistake and stay there.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    /// A parser that begins at this byte.
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at, depth: 0 }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    pub(super) fn end(&mut self) -> Option<()> {
        self.space();
        (self.at == self.text.len()).then_some(())
    }

    pub(super) fn mistake(&self) -> Mistake {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Mistake {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }

    pub(super) fn value(&mut self) -> Option<Json<'a>> {
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
}
