//! Elements that mark running text.

use std::mem::take;

use standfirst_article::{Direction, Inline, Lang, LinkText, LinkUrl, RichText, Span, Term, TimeText, Timestamp};

use super::Element;

/// What an element says about the text in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// Nothing, any more: see `Line::reopen`.
    Plain,
    Strong,
    Em,
    Code,
    Link(LinkUrl),
    Sub,
    Sup,
    Strike,
    Underline,
    Highlight,
    Kbd,
    Abbr(String),
    Q,
    Cite,
    Time(Timestamp),
    Span(Option<Lang>, Option<Direction>),
}

impl Mark {
    /// The mark of an element, if it has one.
    pub(super) fn of(element: &Element) -> Option<Self> {
        Some(match element.name.as_str() {
            // A document pasted from elsewhere may stand in a `b` that says to be none.
            "strong" | "b" => return (weight(element) != Some(false)).then_some(Self::Strong),
            "em" | "i" | "dfn" | "var" => Self::Em,
            "code" | "samp" | "tt" => Self::Code,
            "a" => Self::Link(link(element)?),
            "sub" => Self::Sub,
            "sup" => Self::Sup,
            "s" | "strike" | "del" => Self::Strike,
            "u" | "ins" => Self::Underline,
            "mark" => Self::Highlight,
            "kbd" => Self::Kbd,
            "abbr" | "acronym" => Self::Abbr(element.attribute("title").filter(|title| !title.is_empty())?.to_owned()),
            "q" => Self::Q,
            "cite" => Self::Cite,
            "time" => Self::Time(Timestamp::parse(element.attribute("datetime")?)?),
            "span" | "font" if weight(element) == Some(true) => Self::Strong,
            "span" | "font" if declared(element, "font-style") == Some("italic") => Self::Em,
            _ => return None,
        })
    }

    /// The marked text.
    pub(super) fn around(self, text: Vec<Inline>, into: &mut Vec<Inline>) {
        let wrap = |mark: fn(RichText) -> Inline, text| mark(RichText(text));
        into.push(match self {
            Self::Plain => return into.extend(text),
            Self::Sup if is_footnotes(&text) => return into.extend(text.into_iter().filter_map(raised)),
            Self::Code => return into.extend(text.into_iter().map(code)),
            Self::Strong => wrap(Inline::Strong, text),
            Self::Em => wrap(Inline::Em, text),
            Self::Sub => wrap(Inline::Sub, text),
            Self::Sup => wrap(Inline::Sup, text),
            Self::Strike => wrap(Inline::Strike, text),
            Self::Underline => wrap(Inline::Underline, text),
            Self::Highlight => wrap(Inline::Mark, text),
            Self::Kbd => wrap(Inline::Kbd, text),
            Self::Q => wrap(Inline::Q, text),
            Self::Cite => wrap(Inline::Cite, text),
            Self::Link(href) => Inline::Link(LinkText { href, text: RichText(text) }),
            Self::Abbr(title) => Inline::Abbr(Term { text: RichText(text), title }),
            Self::Time(datetime) => Inline::Time(TimeText { datetime, text: RichText(text) }),
            Self::Span(lang, dir) => Inline::Span(Span { lang, dir, text: RichText(text) }),
        });
    }

    /// Whether it says nothing new inside a mark of the same kind.
    pub(super) fn is_said_by(&self, outer: &Self) -> bool {
        match self {
            Self::Plain | Self::Strong | Self::Em | Self::Code | Self::Strike | Self::Underline | Self::Highlight => {
                self == outer
            }
            Self::Link(_) => matches!(outer, Self::Link(_)),
            Self::Sub | Self::Sup | Self::Kbd | Self::Q | Self::Cite => false,
            Self::Abbr(_) | Self::Time(_) | Self::Span(..) => self == outer,
        }
    }

    /// The bytes that it would cost to write it again.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Link(href) => href.as_str().len(),
            Self::Abbr(title) => title.len(),
            Self::Time(datetime) => datetime.as_str().len(),
            Self::Span(Some(lang), _) => lang.as_str().len(),
            Self::Plain
            | Self::Strong
            | Self::Em
            | Self::Code
            | Self::Sub
            | Self::Sup
            | Self::Strike
            | Self::Underline
            | Self::Highlight
            | Self::Kbd
            | Self::Q
            | Self::Cite
            | Self::Span(None, _) => 0,
        }
    }
}

/// Whether raised text is the marks of notes, with what stands around and between them.
fn is_footnotes(text: &[Inline]) -> bool {
    let is_around = |text: &str| text.chars().all(|c| matches!(c, '[' | ']' | '(' | ')' | ',' | ' ' | '\u{a0}'));
    text.iter().any(|inline| matches!(inline, Inline::Footnote(_)))
        && text.iter().all(|inline| {
            if let Inline::Text(text) = inline { is_around(text) } else { matches!(inline, Inline::Footnote(_)) }
        })
}

/// The mark of a note without brackets: its number is raised where it is drawn. A comma between two stays.
fn raised(inline: Inline) -> Option<Inline> {
    if let Inline::Text(text) = inline { text.contains(',').then(|| Inline::Sup(",".into())) } else { Some(inline) }
}

/// Where a link leads; `None` for one that leads nowhere.
fn link(element: &Element) -> Option<LinkUrl> {
    LinkUrl::parse(element.attribute("href")?).filter(|href| href.as_str() != "#")
}

/// Text as code. Marks in it stay around their part: a link in a line of code still leads somewhere.
fn code(mut inline: Inline) -> Inline {
    if let Inline::Text(text) = inline {
        return Inline::Code(text);
    }
    if let Some(inner) = inline.inner_mut() {
        inner.0 = take(&mut inner.0).into_iter().map(code).collect();
    }
    inline
}

/// Whether the type is to be bold, where the element says so itself.
fn weight(element: &Element) -> Option<bool> {
    match declared(element, "font-weight")? {
        "bold" | "bolder" | "600" | "700" | "800" | "900" => Some(true),
        "normal" | "lighter" | "100" | "200" | "300" | "400" | "500" => Some(false),
        _ => None,
    }
}

/// What `style` says about a property.
fn declared<'a>(element: &'a Element, property: &str) -> Option<&'a str> {
    let declarations = element.attribute(super::disarm::STYLE)?.split(';');
    let mut values = declarations.filter_map(|declaration| declaration.split_once(':'));
    values.find(|(name, _)| name.trim().eq_ignore_ascii_case(property)).map(|(_, value)| value.trim())
}
