//! The article as a whole.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Block, Direction, Lang, LinkUrl, Picture, RichText, Slug, Timestamp};

/// An article, format 1. Required are a headline, and a lead or a section with one block.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(transform = super::schema::has_text)]
pub struct Article {
    /// `standfirst/1`, or `/1.x`: later minor versions add kinds that older viewers show
    /// as text.
    #[serde(default = "Article::format_1")]
    #[schemars(regex(pattern = r"^standfirst/1(\.\d+)?$"))]
    pub format: String,
    /// The name of the story, stable over its life.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Slug>,
    /// The language it is written in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The direction it is written in; the language's own when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// A word or two above the headline: the desk, the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// What a reader must know about the kind of text before reading it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The headline.
    #[schemars(length(min = 1))]
    pub headline: String,
    /// The sentence below the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<RichText>,
    /// The story in a few points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summary: Vec<RichText>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Timestamp>,
    /// What was wrong and has been put right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// The hero picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Picture>,
    /// The text before the first section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<Block>,
    /// The headed parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// The site it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Site>,
    /// Its own address on that site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical: Option<LinkUrl>,
    /// Where the story was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Other stories about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Under which terms it may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    /// How readers may comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<Discussion>,
}

impl Article {
    /// The name of the format that this model is.
    pub fn format_1() -> String {
        "standfirst/1".to_owned()
    }

    /// The direction of the text: the article's own, else its language's.
    pub fn direction(&self) -> Direction {
        self.dir.or_else(|| self.lang.as_ref().map(Lang::direction)).unwrap_or(Direction::Ltr)
    }

    /// Whether there is anything to read.
    pub fn has_text(&self) -> bool {
        !self.lead.is_empty() || self.sections.iter().any(|section| !section.blocks.is_empty())
    }

    /// All blocks in reading order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.lead.iter().chain(self.sections.iter().flat_map(|section| &section.blocks))
    }
}

/// A headed part of an article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Section {
    /// Its place for `#id`; made from the heading when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its heading.
    pub heading: RichText,
    /// What it says.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// What kind of text it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// The author's view.
    Opinion,
    /// Facts and what they mean.
    Analysis,
    /// Paid for.
    Sponsored,
    /// Still being written.
    Live,
    /// A verdict on a work or a thing.
    Review,
    /// Not meant in earnest.
    Satire,
}

impl Label {
    /// Reads the name of a label.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "opinion" => Self::Opinion,
            "analysis" => Self::Analysis,
            "sponsored" => Self::Sponsored,
            "live" => Self::Live,
            "review" => Self::Review,
            "satire" => Self::Satire,
            _ => return None,
        })
    }
}

/// Somebody who wrote the story.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Author {
    /// Their name.
    pub name: String,
    /// Their page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<LinkUrl>,
}

/// Something that was wrong and has been put right.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Correction {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// What.
    pub text: RichText,
}

/// The site a story belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Site {
    /// Its name.
    pub name: String,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<LinkUrl>,
}

/// Where a story was taken from.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Its address, if one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<LinkUrl>,
}

/// Another story about it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Related {
    /// Its headline.
    pub headline: String,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<LinkUrl>,
}

/// Terms of use.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Licence {
    /// What they are called.
    pub name: String,
    /// Where they stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<LinkUrl>,
}

/// How readers may comment.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Discussion {
    /// Whether new comments are taken.
    #[serde(default = "yes")]
    pub open: bool,
    /// The name of the thread; the story's `id` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread: Option<String>,
}

fn yes() -> bool {
    true
}
