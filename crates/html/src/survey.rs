//! What has to be known of the whole page before its blocks are made: the places that links in it lead to.

use std::borrow::Cow;

use super::{
    Element, Node,
    leaked::{Piece, pieces},
    roles::is_heading,
};

/// The places of a page, each list in order.
#[derive(Debug, Default)]
pub(super) struct Survey<'a> {
    /// Notes: places in a list of notes that links with a number or a sign lead to, and no others.
    notes: Vec<&'a str>,
    /// Headings.
    headings: Vec<&'a str>,
    /// Names of shortcodes that are both opened and closed.
    shortcodes: Vec<&'a str>,
}

#[derive(Default)]
struct Found<'a> {
    notes: Vec<&'a str>,
    headings: Vec<&'a str>,
    /// Where links with words lead, and where those with a number or a sign do.
    named: Vec<Cow<'a, str>>,
    marked: Vec<Cow<'a, str>>,
    opened: Vec<&'a str>,
    closed: Vec<&'a str>,
}

impl<'a> Survey<'a> {
    /// Looks through a page.
    pub(super) fn of(body: &'a Element) -> Self {
        let mut found = Found::default();
        found.look(body, false);
        let Found { mut notes, mut headings, mut named, mut marked, mut opened, closed } = found;
        named.sort_unstable();
        marked.sort_unstable();
        let is_in = |ids: &[Cow<'_, str>], id: &str| ids.binary_search_by(|other| other.as_ref().cmp(id)).is_ok();
        notes.retain(|id| is_in(&marked, id) && !is_in(&named, id));
        notes.sort_unstable();
        headings.sort_unstable();
        opened.sort_unstable();
        let mut shortcodes: Vec<_> = closed.into_iter().filter(|name| opened.binary_search(name).is_ok()).collect();
        shortcodes.sort_unstable();
        Self { notes, headings, shortcodes }
    }

    /// The note that an element is, by its `id`, or by the place that it begins with.
    pub(super) fn note<'b>(&self, element: &'b Element) -> Option<&'b str> {
        if self.notes.is_empty() || !matches!(element.name.as_str(), "li" | "p" | "div" | "aside") {
            return None;
        }
        let own = element.attribute("id").filter(|id| self.is_note(id));
        own.or_else(|| {
            let first =
                element.children.iter().find(|child| !matches!(child, Node::Text(text) if text.trim().is_empty()));
            let Some(Node::Element(first)) = first else { return None };
            anchor(first).filter(|id| self.is_note(id))
        })
    }

    /// Whether there is such a note.
    pub(super) fn is_note(&self, id: &str) -> bool {
        self.notes.binary_search(&id).is_ok()
    }

    /// Whether there is such a heading.
    pub(super) fn is_heading(&self, id: &str) -> bool {
        self.headings.binary_search(&id).is_ok()
    }

    /// Whether a shortcode of this name is opened and closed somewhere.
    pub(super) fn is_shortcode(&self, name: &str) -> bool {
        self.shortcodes.binary_search(&name).is_ok()
    }
}

impl<'a> Found<'a> {
    fn look(&mut self, element: &'a Element, mut in_notes: bool) {
        in_notes |= is_notes(element);
        if in_notes && is_one_note(element) {
            self.notes.extend(element.attribute("id"));
        }
        if is_heading(&element.name) {
            self.headings.extend(heading_id(element));
        }
        if element.name == "a" {
            self.notes.extend(anchor(element).filter(|id| is_words_note(id)));
            if is_mark(element) { &mut self.marked } else { &mut self.named }.extend(in_page(element));
        }
        for child in &element.children {
            match child {
                Node::Element(child) => self.look(child, in_notes),
                Node::Text(text) => self.shortcodes(text),
            }
        }
    }

    fn shortcodes(&mut self, text: &'a str) {
        for piece in pieces(text, &|_| true) {
            if let Piece::Shortcode { name, closes, .. } = piece {
                if closes { self.closed.push(name) } else { self.opened.push(name) }
            }
        }
    }
}

/// Whether a place is a note of Word: `_ftn1`, `_edn1`. Their marks are `_ftnref1` and `_ednref1`.
fn is_words_note(id: &str) -> bool {
    let number = id.strip_prefix("_ftn").or_else(|| id.strip_prefix("_edn"));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether an element holds the notes of a page.
pub(super) fn is_notes(element: &Element) -> bool {
    element.attribute("role") == Some("doc-endnotes")
        || element.attribute("class").is_some_and(|class| {
            let names =
                ["footnotes", "footnote", "footnotes-list", "wp-block-footnotes", "footnote-definition", "references"];
            class.split_ascii_whitespace().any(|name| names.contains(&name))
        })
}

/// Whether an element among notes is one of them.
fn is_one_note(element: &Element) -> bool {
    match element.name.as_str() {
        "li" | "p" => true,
        "div" | "aside" => element.has_class("footnote") || element.has_class("footnote-definition"),
        _ => false,
    }
}

/// The place that a heading is: its own, or one that it holds.
pub(super) fn heading_id(heading: &Element) -> Option<&str> {
    let inside = || heading.elements().take(3).filter(|inner| matches!(inner.name.as_str(), "a" | "span"));
    let own = heading.attribute("id").filter(|id| !id.is_empty());
    own.or_else(|| inside().find_map(anchor))
}

fn anchor(element: &Element) -> Option<&str> {
    let name = || element.attribute("name").filter(|_| element.name == "a");
    name().or_else(|| element.attribute("id")).filter(|id| !id.is_empty())
}

/// The place in its own page that a link leads to.
pub(super) fn in_page(link: &Element) -> Option<Cow<'_, str>> {
    let id = link.attribute("href")?.trim().strip_prefix('#').filter(|id| !id.is_empty())?;
    Some(if id.contains('%') { decoded(id).map_or(Cow::Borrowed(id), Cow::Owned) } else { Cow::Borrowed(id) })
}

/// A fragment without its percent signs (WHATWG HTML, "indicated part of the document").
fn decoded(id: &str) -> Option<String> {
    let (first, parts) = (id.split('%').next()?, id.split('%').skip(1));
    let mut bytes = first.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

/// Whether a link is the mark of a note: a number or a sign, as a rule in brackets.
pub(super) fn is_mark(link: &Element) -> bool {
    let text = start(link);
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.' | ':'));
    (1..=4).contains(&text.chars().count()) && text.chars().all(|c| c.is_ascii_alphanumeric() || is_sign(c))
}

fn is_sign(c: char) -> bool {
    // Arabic and Devanagari digits, and signs for notes.
    matches!(c, '*' | '†' | '‡' | '§' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}')
}

/// Whether a link leads from a note back to its mark.
pub(super) fn is_way_back(link: &Element) -> bool {
    let is_arrow = |c: char| matches!(c, '↩' | '↑' | '⤴' | '⏎' | '↵' | '^' | '⬆' | '«');
    link.attribute("class").is_some_and(|class| class.contains("back"))
        || link.attribute("role") == Some("doc-backlink")
        || start(link).trim().starts_with(is_arrow)
        || is_mark(link)
}

/// Whether a link is only the sign beside a heading that gives its address.
pub(super) fn is_own_sign(link: &Element) -> bool {
    matches!(start(link).trim(), "#" | "¶" | "§" | "🔗")
}

/// The first bytes of the text in an element: enough to know a short one.
fn start(element: &Element) -> String {
    fn write(element: &Element, text: &mut String) {
        for child in &element.children {
            if text.len() > 16 {
                return;
            }
            match child {
                Node::Element(child) => write(child, text),
                Node::Text(own) => text.extend(own.chars().take(17)),
            }
        }
    }
    let mut text = String::new();
    write(element, &mut text);
    text
}
