//! Marks: inline elements with a meaning.

use std::mem::take;

use standfirst_article::{Direction, Inline, Lang, LinkText, LinkUrl, RichText, Span, Term, TimeText, Timestamp};

use super::Element;

/// The meaning of an inline element.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// No longer any: see `ParagraphBuilder::reopened`.
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
    /// The mark of an element, if any.
    pub(super) fn of(element: &Element) -> Option<Self> {
        Some(match element.name.as_str() {
            // Documents pasted from elsewhere may be wrapped in a `b` with `font-weight: normal`.
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
            "span" | "font" if style_value(element, "font-style") == Some("italic") => Self::Em,
            _ => return None,
        })
    }

    /// Appends the marked text to `into`.
    pub(super) fn wrap_into(self, text: Vec<Inline>, into: &mut Vec<Inline>) {
        let wrap = |mark: fn(RichText) -> Inline, text| mark(RichText(text));
        into.push(match self {
            Self::Plain => return into.extend(text),
            Self::Sup if is_footnotes(&text) => return into.extend(text.into_iter().filter_map(superscript_mark)),
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

    /// Whether it adds nothing inside this outer mark.
    pub(super) fn is_redundant_in(&self, outer: &Self) -> bool {
        match self {
            Self::Plain | Self::Strong | Self::Em | Self::Code | Self::Strike | Self::Underline | Self::Highlight => {
                self == outer
            }
            Self::Link(_) => matches!(outer, Self::Link(_)),
            Self::Sub | Self::Sup | Self::Kbd | Self::Q | Self::Cite => false,
            Self::Abbr(_) | Self::Time(_) | Self::Span(..) => self == outer,
        }
    }

    /// The bytes that repeating it costs.
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

/// Whether superscript text consists of footnote marks and the punctuation around them.
fn is_footnotes(text: &[Inline]) -> bool {
    let is_around = |text: &str| text.chars().all(|c| matches!(c, '[' | ']' | '(' | ')' | ',' | ' ' | '\u{a0}'));
    text.iter().any(|inline| matches!(inline, Inline::Footnote(_)))
        && text.iter().all(|inline| {
            if let Inline::Text(text) = inline { is_around(text) } else { matches!(inline, Inline::Footnote(_)) }
        })
}

/// A footnote mark without brackets, as its number is rendered raised already. A comma between two is kept.
fn superscript_mark(inline: Inline) -> Option<Inline> {
    if let Inline::Text(text) = inline { text.contains(',').then(|| Inline::Sup(",".into())) } else { Some(inline) }
}

/// The target of a link; `None` for `#` and invalid ones.
fn link(element: &Element) -> Option<LinkUrl> {
    LinkUrl::parse(element.attribute("href")?).filter(|href| href.as_str() != "#")
}

/// Converts text to code. Marks inside it stay: a link in a line of code keeps its target.
fn code(mut inline: Inline) -> Inline {
    if let Inline::Text(text) = inline {
        return Inline::Code(text);
    }
    if let Some(inner) = inline.inner_mut() {
        inner.0 = take(&mut inner.0).into_iter().map(code).collect();
    }
    inline
}

/// Whether the element's own style makes its text bold, or not bold.
fn weight(element: &Element) -> Option<bool> {
    match style_value(element, "font-weight")? {
        "bold" | "bolder" | "600" | "700" | "800" | "900" => Some(true),
        "normal" | "lighter" | "100" | "200" | "300" | "400" | "500" => Some(false),
        _ => None,
    }
}

/// The value of a property in the `style` attribute.
fn style_value<'a>(element: &'a Element, property: &str) -> Option<&'a str> {
    let declarations = element.attribute(super::disarm::STYLE)?.split(';');
    let mut values = declarations.filter_map(|declaration| declaration.split_once(':'));
    values.find(|(name, _)| name.trim().eq_ignore_ascii_case(property)).map(|(_, value)| value.trim())
}
