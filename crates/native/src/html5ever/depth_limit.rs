//! Limits the nesting depth of elements, as browsers do and html5ever does not: many of its steps are linear in the
//! number of open elements, so that 100,000 of them took minutes.

use std::{cell::RefCell, collections::HashMap};

use ::html5ever::{
    LocalName,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult},
};

/// The nesting limit of browsers.
const MAX_OPEN: usize = 512;

/// The nesting limit of formatting elements. Unclosed ones are reopened in every following paragraph, and deeper
/// nesting has no effect on the text.
const MAX_FORMATTING: usize = 16;

const FORMATTING: [&str; 12] = ["b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"];

/// Elements that do not nest by themselves: they are empty, end where the next one begins, or contain no markup.
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

/// A token sink that forwards tokens to the tree builder, except tags of elements that are nested too deep. Their text
/// is kept.
pub(super) struct DepthLimit<S> {
    pub(super) inner: S,
    open: RefCell<OpenElements>,
}

/// An approximation of the parser's stack of open elements: elements that the parser closes implicitly may remain.
#[derive(Default)]
struct OpenElements {
    elements: Vec<LocalName>,
    formatting: Vec<LocalName>,
    /// Number of dropped start tags by name whose end tags are still to come.
    left_out: HashMap<LocalName, usize>,
}

impl<S> DepthLimit<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner, open: RefCell::default() }
    }
}

impl<S: TokenSink> TokenSink for DepthLimit<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<S::Handle> {
        match &token {
            Token::TagToken(tag) if !self.is_forwarded(tag) => TokenSinkResult::Continue,
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

impl<S: TokenSink> DepthLimit<S> {
    fn is_forwarded(&self, tag: &Tag) -> bool {
        // A self-closing slash counts in SVG and MathML only, not in HTML.
        let is_empty = tag.self_closing && self.inner.adjusted_current_node_present_but_not_in_html_namespace();
        is_empty || self.open.borrow_mut().is_forwarded(tag)
    }
}

impl OpenElements {
    fn is_forwarded(&mut self, tag: &Tag) -> bool {
        let name = &tag.name;
        if NOT_NESTING.contains(&&**name) {
            // Formatting left open in a table cell is not reopened after it.
            if matches!(&**name, "td" | "th" | "tr" | "caption") && self.elements.iter().any(|open| &**open == "table")
            {
                self.formatting.clear();
            }
            return true;
        }
        let is_formatting = FORMATTING.contains(&&**name);
        let (open, limit) =
            if is_formatting { (&mut self.formatting, MAX_FORMATTING) } else { (&mut self.elements, MAX_OPEN) };
        let last = |names: &[LocalName]| names.iter().rposition(|open| open == name);
        match tag.kind {
            TagKind::StartTag if open.len() >= limit => {
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
