//! A limit for how deep elements are nested, which browsers have and html5ever has not: it goes through all open
//! elements for many of its steps, so that 100,000 of them took minutes.

use std::{cell::RefCell, collections::HashMap};

use ::html5ever::{
    LocalName,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult},
};

/// Elements inside each other, as in browsers.
const MOST_OPEN: usize = 512;

/// Elements of formatting inside each other. Those that are not closed are opened again in every paragraph after
/// them, and more than these say nothing new.
const MOST_FORMATTING: usize = 16;

const FORMATTING: [&str; 12] = ["b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"];

/// Elements that hold nothing, that end where another of them begins, or whose content is no markup: they do not
/// nest by themselves.
const NOT_NESTING: [&str; 47] = [
    "a",
    "area",
    "base",
    "basefont",
    "bgsound",
    "body",
    "br",
    "button",
    "caption",
    "col",
    "colgroup",
    "dd",
    "dt",
    "embed",
    "head",
    "hr",
    "html",
    "iframe",
    "image",
    "img",
    "input",
    "keygen",
    "li",
    "link",
    "meta",
    "nobr",
    "noembed",
    "noframes",
    "optgroup",
    "option",
    "p",
    "param",
    "plaintext",
    "rb",
    "rp",
    "rt",
    "rtc",
    "script",
    "source",
    "style",
    "textarea",
    "title",
    "track",
    "wbr",
    "xmp",
    "tr",
    "td",
];

/// Passes on the tokens of a text, without the tags of elements that are nested too deep. Their text stays.
pub(super) struct Limited<S> {
    pub(super) inner: S,
    open: RefCell<Open>,
}

/// The elements that are open, nearly as the parser has them: what it would close by itself may be missing.
#[derive(Default)]
struct Open {
    elements: Vec<LocalName>,
    formatting: Vec<LocalName>,
    /// Elements that were left out and are not closed yet.
    left_out: HashMap<LocalName, usize>,
}

impl<S> Limited<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner, open: RefCell::default() }
    }
}

impl<S: TokenSink> TokenSink for Limited<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<S::Handle> {
        match &token {
            Token::TagToken(tag) if !self.is_passed_on(tag) => TokenSinkResult::Continue,
            Token::TagToken(_)
            | Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::CharacterTokens(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => self.inner.process_token(token, line_number),
        }
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl<S: TokenSink> Limited<S> {
    fn is_passed_on(&self, tag: &Tag) -> bool {
        // A slash ends an element of a drawing or a formula, but none of HTML.
        let is_empty = tag.self_closing && self.inner.adjusted_current_node_present_but_not_in_html_namespace();
        is_empty || self.open.borrow_mut().is_passed_on(tag)
    }
}

impl Open {
    fn is_passed_on(&mut self, tag: &Tag) -> bool {
        let name = &tag.name;
        if NOT_NESTING.contains(&&**name) {
            // What is not closed in a cell is not opened again after it.
            if matches!(&**name, "td" | "th" | "tr" | "caption") && self.elements.iter().any(|open| &**open == "table")
            {
                self.formatting.clear();
            }
            return true;
        }
        let is_formatting = FORMATTING.contains(&&**name);
        let (open, most) =
            if is_formatting { (&mut self.formatting, MOST_FORMATTING) } else { (&mut self.elements, MOST_OPEN) };
        let last = |names: &[LocalName]| names.iter().rposition(|open| open == name);
        match tag.kind {
            TagKind::StartTag if open.len() >= most => {
                *self.left_out.entry(name.clone()).or_default() += 1;
                return false;
            }
            TagKind::StartTag => open.push(name.clone()),
            TagKind::EndTag => {
                if let Some(count) = self.left_out.get_mut(name).filter(|count| **count > 0) {
                    *count -= 1;
                    return false;
                }
                match last(open) {
                    Some(at) if is_formatting => drop(open.remove(at)),
                    Some(at) => open.truncate(at),
                    None => {}
                }
            }
        }
        true
    }
}
