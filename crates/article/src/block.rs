//! The blocks an article is made of.
//!
//! In JSON a string or an array is a paragraph, and an object with one key is a block of
//! that kind: `{"quote": {"text": "…"}}`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Embed, Lang, LinkUrl, Media, Picture, RichText, Timestamp};

/// One block of an article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(remote = "Self", rename_all = "camelCase")]
#[schemars(transform = super::schema::or_text)]
pub enum Block {
    /// Running text. Usually written as a bare string or array.
    Paragraph(RichText),
    /// A heading inside a section.
    Heading(Heading),
    /// A list, ordered or not.
    List(List),
    /// Terms and what they mean.
    Definitions(Definitions),
    /// Words of somebody else.
    Quote(Quote),
    /// Words of the story itself, set large.
    PullQuote(Quote),
    /// A picture with caption and credit.
    Figure(Picture),
    /// Pictures that belong together.
    Gallery(Gallery),
    /// Sound.
    Audio(Media),
    /// Moving pictures.
    Video(Media),
    /// Something of a known provider, loaded when the reader asks for it.
    Embed(Embed),
    /// Rows and columns.
    Table(Table),
    /// Program text.
    Code(Code),
    /// Text whose spaces and line breaks count.
    Preformatted(RichText),
    /// Verse: line breaks count, the type is that of the story.
    Verse(RichText),
    /// A thematic break.
    Divider(Divider),
    /// Blocks behind a summary, shown when asked for.
    Details(Details),
    /// A note set apart.
    Callout(Callout),
    /// A dated entry of a live blog.
    Entry(Entry),
    /// The notes that the marks in the text point at.
    Footnotes(Vec<Footnote>),
    /// A block of a later version or none of ours: its texts are shown.
    Unknown(Unknown),
}

/// A heading inside a section.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Heading {
    /// 3 to 6: sections have level 2. Others are drawn as the nearest of these.
    #[schemars(range(min = 3, max = 6))]
    pub level: u8,
    /// The words.
    pub text: RichText,
    /// Its place for `#id`; made from the words when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct List {
    /// Numbered.
    #[serde(default)]
    pub ordered: bool,
    /// The number of the first item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<i32>,
    /// Numbered downwards.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
    /// The items.
    pub items: Vec<Item>,
}

/// An item of a list: running text, or `{"text": …, "list": {…}}`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(remote = "Self")]
#[schemars(transform = super::schema::or_text)]
pub struct Item {
    /// The words.
    pub text: RichText,
    /// A list below this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
}

/// Terms and what they mean.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Definitions {
    /// In order.
    pub items: Vec<Definition>,
}

/// A term and its meanings.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Definition {
    /// What is explained.
    pub term: RichText,
    /// One or more explanations.
    pub details: Vec<RichText>,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(transform = super::schema::text_or_blocks)]
pub struct Quote {
    /// The words.
    #[serde(default)]
    pub text: RichText,
    /// More than running text: paragraphs, lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// Whose words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cite: Option<RichText>,
    /// Where they stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<LinkUrl>,
}

/// Pictures that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Gallery {
    /// In order.
    pub pictures: Vec<Picture>,
    /// About all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<RichText>,
}

/// Rows and columns.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Table {
    /// What the table shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<RichText>,
    /// Rows of column headings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Vec<Cell>>,
    /// Rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: running text, or `{"text": …, "header": true, "colspan": 2}`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(remote = "Self")]
#[schemars(transform = super::schema::or_text)]
pub struct Cell {
    /// What it says.
    pub text: RichText,
    /// Heads its row.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// Columns it spans; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colspan: Option<u16>,
    /// Rows it spans; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rowspan: Option<u16>,
}

/// Program text.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Code {
    /// The text, line breaks and all.
    pub text: String,
    /// The language it is written in, for a label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Nothing: the value of a `divider`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Divider {}

/// Blocks behind a summary.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Details {
    /// What is always seen.
    pub summary: RichText,
    /// What is shown when asked for.
    pub blocks: Vec<Block>,
    /// Shown from the start.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

/// A note set apart.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Callout {
    /// How it is meant.
    #[serde(default)]
    pub tone: Tone,
    /// Its heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<RichText>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How a callout is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// By the way.
    #[default]
    Note,
    /// Good to know.
    Tip,
    /// Take care.
    Warning,
}

impl Tone {
    /// Reads the name of a tone.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "note" => Some(Self::Note),
            "tip" => Some(Self::Tip),
            "warning" => Some(Self::Warning),
            _ => None,
        }
    }
}

/// A dated entry of a live blog.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Entry {
    /// When it was written.
    pub date: Timestamp,
    /// Its heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<RichText>,
    /// Its place for `#id`; made from heading or date when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A note at the foot of the story.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Footnote {
    /// The name that the marks in the text use.
    pub id: String,
    /// What it says.
    pub text: RichText,
    /// Its language, where it differs from the story's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// What was found in a block that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Unknown {
    /// Its texts in order, without addresses and ids.
    pub texts: Vec<String>,
}
