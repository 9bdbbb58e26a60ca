//! What stands around the text in documents of editors: each site has its own members, and these are the usual ones.

use standfirst_article::{Article, Author, Block, Lang, LinkUrl, Slug, Teaser, Timestamp};
use standfirst_html::sections;

use super::{Desk, Id, Moment, OneOrMore, draft, is_later, opening, or_none, take_title, words};
use crate::{Decode, Decoded, Json, Value, decode::Object};

/// What stands around the text of a document. Its strings are plain text.
#[derive(Default)]
pub(crate) struct Document {
    id: Option<String>,
    slug: Option<String>,
    title: Option<String>,
    dek: Option<String>,
    published: Option<Timestamp>,
    authors: Vec<Author>,
    updated: Option<Timestamp>,
    lang: Option<Lang>,
    tags: Vec<String>,
    url: Option<LinkUrl>,
}

impl Decode for Document {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let names = |name| object.optional(name).map_or_else(Vec::new, |OneOrMore(names)| names);
        let authors = ["author", "authors"].into_iter().flat_map(names);
        let tags = ["tags", "categories"].into_iter().flat_map(names);
        Ok(Self {
            id: first(object, &["_id", "id"]).map(|Id(id)| id),
            slug: object.optional("slug").map(|Name { name, .. }| name),
            title: first(object, &["title", "headline", "name"]),
            dek: first(object, &["excerpt", "subtitle", "description", "summary"]).and_then(|Line(line)| line),
            published: first(object, &["publishedAt", "published", "date", "_createdAt"]).map(|Moment(at)| at),
            authors: authors.map(|Name { name, url }| Author { name, url }).collect(),
            updated: first(object, &["updatedAt", "updated"]).map(|Moment(at)| at),
            lang: first(object, &["language", "lang", "locale"]),
            tags: tags.map(|Name { name, .. }| name).collect(),
            url: first(object, &["canonical", "url"]),
        })
    }
}

/// The first of these members that can be read.
fn first<T: Decode>(object: Object<'_>, names: &[&'static str]) -> Option<T> {
    names.iter().find_map(|name| object.optional(name))
}

/// A text, or several that are read as one: of Portable Text its words.
pub(crate) struct Line(pub(crate) Option<String>);

impl Decode for Line {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::String(_) | Json::Array(_) => Ok(Self(or_none(&words(value).join(" ")))),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => Err(value.fault("text")),
        }
    }
}

/// A name: a text, `{"name": …}`, `{"title": …}`, or `{"current": …}` of a slug.
struct Name {
    name: String,
    url: Option<LinkUrl>,
}

impl Decode for Name {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if let Json::String(name) = value.json() {
            return Ok(Self { name: name.to_string(), url: None });
        }
        let object = value.object()?;
        let names = ["name", "title", "label", "current"];
        let known = names.into_iter().find(|name| value.json().get(name).is_some());
        Ok(Self { name: object.required(known.unwrap_or("name"))?, url: object.optional("url") })
    }
}

impl Document {
    /// Whether it goes by this name.
    pub(crate) fn is_called(&self, item: &str) -> bool {
        [&self.id, &self.slug].into_iter().flatten().any(|name| name == item)
    }

    /// It opens in this viewer by its place in the file.
    pub(crate) fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        let item = self.id.as_deref().or(self.slug.as_deref());
        item.and_then(|item| opening(desk.asked.address, Some(item)))
    }

    /// What a list says about it.
    pub(crate) fn teaser(&self) -> Teaser {
        Teaser {
            slug: None,
            url: self.url.clone(),
            title: self.title.clone().or_else(|| self.dek.clone()).unwrap_or_default(),
            summary: self.dek.as_deref().and_then(or_none),
            image: None,
            published: self.published.clone(),
            lang: self.lang.clone(),
            tags: self.tags.clone(),
        }
    }

    /// The article of these blocks, which may hold its title.
    pub(crate) fn article(&self, mut blocks: Vec<Block>) -> Article {
        let title = self.title.as_deref().and_then(or_none);
        let headline = title.or_else(|| take_title(&mut blocks)).unwrap_or_default();
        let (lead, sections) = sections(blocks, &headline);
        Article {
            id: self.slug.as_deref().or(self.id.as_deref()).and_then(Slug::parse),
            lang: self.lang.clone(),
            dek: self.dek.as_deref().and_then(or_none).map(|dek| dek.as_str().into()),
            authors: self.authors.clone(),
            published: self.published.clone(),
            updated: self.updated.clone().filter(|updated| self.is_later(updated)),
            lead,
            sections,
            canonical: self.url.clone(),
            tags: self.tags.clone(),
            ..draft(headline)
        }
    }

    fn is_later(&self, updated: &Timestamp) -> bool {
        self.published.as_ref().is_none_or(|published| is_later(updated, published, 0))
    }
}
