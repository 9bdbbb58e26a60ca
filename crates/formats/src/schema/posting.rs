//! An article of schema.org, with what its members hold.

use std::rc::Rc;

use standfirst_article::{Lang, LinkUrl, Timestamp};

use super::{
    thing::{Graph, Thing},
    value::{Address, Language, Text, Words},
};
use crate::{
    Decode, Decoded, Json, Value,
    foreign::{Moment, OneOrMore},
};

/// An article, or an update of a live blog.
pub(super) struct Posting {
    pub(super) types: Vec<String>,
    pub(super) headline: Option<String>,
    pub(super) alternative: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<Thing>,
    pub(super) published: Option<Timestamp>,
    pub(super) modified: Option<Timestamp>,
    pub(super) lang: Option<Lang>,
    pub(super) pictures: Vec<Thing>,
    pub(super) body: Option<String>,
    pub(super) section: Option<String>,
    pub(super) keywords: Vec<String>,
    pub(super) publisher: Vec<Thing>,
    pub(super) address: Option<LinkUrl>,
    pub(super) licence: Vec<Thing>,
    pub(super) corrections: Vec<Correcting>,
    pub(super) updates: Vec<Self>,
    /// Whether it says that it is for members only.
    pub(super) is_paid: bool,
    /// What it may refer to.
    pub(super) graph: Rc<Graph>,
}

impl Posting {
    pub(super) fn decode(value: Value<'_>, types: Vec<String>) -> Decoded<Self> {
        let object = value.object()?;
        let text = |name| object.optional(name).map(|Text(text)| text);
        let date = |name| object.optional(name).map(|Moment(at)| at);
        let things = |name| object.optional(name).map_or_else(Vec::new, |OneOrMore(things)| things);
        let address = |name| object.optional(name).map(|Address(url)| url);
        let updates: Option<OneOrMore<Update>> = object.optional("liveBlogUpdate");
        Ok(Self {
            types,
            headline: text("headline").or_else(|| text("name")),
            alternative: text("alternativeHeadline"),
            description: text("description"),
            authors: things("author"),
            published: date("datePublished").or_else(|| date("dateCreated")),
            modified: date("dateModified"),
            lang: object.optional("inLanguage").map(|Language(lang)| lang),
            pictures: things("image"),
            body: text("articleBody").or_else(|| text("text")),
            section: text("articleSection"),
            keywords: object.optional("keywords").map_or_else(Vec::new, |Words(words)| words),
            publisher: things("publisher"),
            address: address("url").or_else(|| address("mainEntityOfPage")).or_else(|| own_id(value)),
            licence: things("license"),
            corrections: object.optional("correction").map_or_else(Vec::new, |OneOrMore(corrections)| corrections),
            updates: updates
                .map_or_else(Vec::new, |OneOrMore(updates)| updates.into_iter().map(|Update(one)| one).collect()),
            is_paid: is_paid(value.json()),
            graph: Rc::default(),
        })
    }
}

/// An `@id` is any name that is unique; those that are addresses often lead to the page.
fn own_id(value: Value<'_>) -> Option<LinkUrl> {
    match value.json().get("@id") {
        Some(Json::String(id)) if id.starts_with("http") => LinkUrl::parse(id),
        Some(_) | None => None,
    }
}

/// `isAccessibleForFree` is `false`, or as often the text `False`.
fn is_paid(json: &Json<'_>) -> bool {
    match json.get("isAccessibleForFree") {
        Some(Json::Bool(is_free)) => !is_free,
        Some(Json::String(text)) => text.eq_ignore_ascii_case("false"),
        Some(Json::Null | Json::Number(_) | Json::Array(_) | Json::Object(_)) | None => false,
    }
}

struct Update(Posting);

impl Decode for Update {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Posting::decode(value, Vec::new()).map(Self)
    }
}

/// A correction: a text, or a `CorrectionComment` with its date.
pub(super) struct Correcting {
    pub(super) date: Option<Timestamp>,
    pub(super) text: String,
}

impl Decode for Correcting {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if let Json::String(text) = value.json() {
            return Ok(Self { date: None, text: text.to_string() });
        }
        let object = value.object()?;
        let Text(text) = object.required("text")?;
        Ok(Self { date: object.optional("datePublished").map(|Moment(at)| at), text })
    }
}
