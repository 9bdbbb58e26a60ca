//! Running text and its marks.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Direction, Lang, LinkUrl, Timestamp};

/// Running text: a plain string, or an array of strings and marks.
///
/// `"Text"`, or `["Text with ", {"strong": "marks"}]`.
#[derive(Clone, Debug, Default, PartialEq, JsonSchema)]
#[schemars(transparent, transform = super::schema::or_string)]
pub struct RichText(pub Vec<Inline>);

/// A piece of running text. In JSON a string is text, and an object with one key is a mark.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(remote = "Self", rename_all = "camelCase")]
#[schemars(transform = super::schema::or_text)]
pub enum Inline {
    /// Text as it stands.
    #[serde(skip)]
    Text(String),
    /// Strong importance: `{"strong": …}`.
    Strong(RichText),
    /// Emphasis: `{"em": …}`.
    Em(RichText),
    /// A code fragment: `{"code": "x = 1"}`.
    Code(String),
    /// A link: `{"link": {"href": "https://…", "text": …}}`.
    Link(LinkText),
    /// Subscript: `{"sub": …}`.
    Sub(RichText),
    /// Superscript: `{"sup": …}`.
    Sup(RichText),
    /// Text that no longer holds: `{"strike": …}`.
    Strike(RichText),
    /// Underlined text: `{"underline": …}`.
    Underline(RichText),
    /// Highlighted text: `{"mark": …}`.
    Mark(RichText),
    /// A key to press: `{"kbd": "Ctrl"}`.
    Kbd(RichText),
    /// An abbreviation: `{"abbr": {"text": "EU", "title": "European Union"}}`.
    Abbr(Term),
    /// A short quotation: `{"q": …}`.
    Q(RichText),
    /// The title of a work: `{"cite": …}`.
    Cite(RichText),
    /// A date or time: `{"time": {"datetime": "2022-09-23", "text": "Friday"}}`.
    Time(TimeText),
    /// A line break: `{"break": {}}`.
    Break(Break),
    /// The mark of a footnote: `{"footnote": "1"}`, the id of a note.
    Footnote(String),
    /// Text in another language or direction: `{"span": {"lang": "uk", "text": …}}`.
    Span(Span),
    /// A mark of a later version or none of ours: its text is shown.
    #[serde(skip)]
    Unknown(RichText),
}

/// A link within running text.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LinkText {
    /// Where it leads.
    pub href: LinkUrl,
    /// What is shown.
    pub text: RichText,
}

/// An abbreviation with its long form.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Term {
    /// The abbreviation.
    pub text: RichText,
    /// The long form.
    pub title: String,
}

/// A moment named in the text.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TimeText {
    /// The moment, for machines.
    pub datetime: Timestamp,
    /// How the text calls it.
    pub text: RichText,
}

/// Nothing: the value of a `break`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Break {}

/// Text in another language or direction.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Span {
    /// Its language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// Its direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// The text.
    pub text: RichText,
}

impl From<&str> for RichText {
    fn from(text: &str) -> Self {
        Self(vec![Inline::Text(text.to_owned())])
    }
}

impl Inline {
    /// The running text in a mark.
    pub fn inner(&self) -> Option<&RichText> {
        match self {
            Self::Strong(inner)
            | Self::Em(inner)
            | Self::Sub(inner)
            | Self::Sup(inner)
            | Self::Strike(inner)
            | Self::Underline(inner)
            | Self::Mark(inner)
            | Self::Kbd(inner)
            | Self::Q(inner)
            | Self::Cite(inner)
            | Self::Unknown(inner) => Some(inner),
            Self::Link(link) => Some(&link.text),
            Self::Abbr(term) => Some(&term.text),
            Self::Time(time) => Some(&time.text),
            Self::Span(span) => Some(&span.text),
            Self::Text(_) | Self::Code(_) | Self::Break(_) | Self::Footnote(_) => None,
        }
    }

    /// The running text in a mark, to change.
    pub fn inner_mut(&mut self) -> Option<&mut RichText> {
        match self {
            Self::Strong(inner)
            | Self::Em(inner)
            | Self::Sub(inner)
            | Self::Sup(inner)
            | Self::Strike(inner)
            | Self::Underline(inner)
            | Self::Mark(inner)
            | Self::Kbd(inner)
            | Self::Q(inner)
            | Self::Cite(inner)
            | Self::Unknown(inner) => Some(inner),
            Self::Link(link) => Some(&mut link.text),
            Self::Abbr(term) => Some(&mut term.text),
            Self::Time(time) => Some(&mut time.text),
            Self::Span(span) => Some(&mut span.text),
            Self::Text(_) | Self::Code(_) | Self::Break(_) | Self::Footnote(_) => None,
        }
    }
}
