//! Metadata of documents by editors. Each site has its own members; these are the usual ones.

use standfirst_article::{Article, Author, Block, Lang, LinkUrl, Slug, Teaser, Timestamp};
use standfirst_html::sections;

use super::{Id, Moment, OneOrMore, ReadContext, draft, is_later, non_blank, take_title, viewer_link, words};
use crate::{Decode, Decoded, Json, Value, decode::Object};

/// The metadata of a document. Strings are plain text.
#[derive(Default)]
pub(crate) struct DocumentMetadata {
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

impl Decode for DocumentMetadata {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let names = |name| object.optional(name).map_or_else(Vec::new, |OneOrMore(names)| names);
        let authors = ["author", "authors"].into_iter().flat_map(names);
        let tags = ["tags", "categories"].into_iter().flat_map(names);
        Ok(Self {
            id: first(object, &["_id", "id"]).map(|Id(id)| id),
            slug: object.optional("slug").map(|Name { name, .. }| name),
            title: first(object, &["title", "headline", "name"]),
            dek: first(object, &["excerpt", "subtitle", "description", "summary"]).and_then(|JoinedText(line)| line),
            published: first(object, &["publishedAt", "published", "date", "_createdAt"]).map(|Moment(at)| at),
            authors: authors.map(|Name { name, url }| Author { name, url }).collect(),
            updated: first(object, &["updatedAt", "updated"]).map(|Moment(at)| at),
            lang: first(object, &["language", "lang", "locale"]),
            tags: tags.map(|Name { name, .. }| name).collect(),
            url: first(object, &["canonical", "url"]),
        })
    }
}

/// The first of these members that can be decoded.
fn first<T: Decode>(object: Object<'_>, names: &[&'static str]) -> Option<T> {
    names.iter().find_map(|name| object.optional(name))
}

/// A string, or an array joined to one: the text of Portable Text.
pub(crate) struct JoinedText(pub(crate) Option<String>);

impl Decode for JoinedText {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::String(_) | Json::Array(_) => Ok(Self(non_blank(&words(value).join(" ")))),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => Err(value.fault("text")),
        }
    }
}

/// A name: a string, `{"name": …}`, `{"title": …}`, or `{"current": …}` of a slug.
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

impl DocumentMetadata {
    /// Whether the document has this id or slug.
    pub(crate) fn has_id(&self, item: &str) -> bool {
        [&self.id, &self.slug].into_iter().flatten().any(|name| name == item)
    }

    /// The link that opens it in this viewer, by its id in the file.
    pub(crate) fn viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl> {
        let item = self.id.as_deref().or(self.slug.as_deref());
        item.and_then(|item| viewer_link(context.request.address, Some(item)))
    }

    /// The document as an entry of a list.
    pub(crate) fn teaser(&self) -> Teaser {
        Teaser {
            slug: None,
            url: self.url.clone(),
            title: self.title.clone().or_else(|| self.dek.clone()).unwrap_or_default(),
            summary: self.dek.as_deref().and_then(non_blank),
            image: None,
            published: self.published.clone(),
            lang: self.lang.clone(),
            tags: self.tags.clone(),
        }
    }

    /// Builds the article; the title may be among the blocks.
    pub(crate) fn article(&self, mut blocks: Vec<Block>) -> Article {
        let title = self.title.as_deref().and_then(non_blank);
        let headline = title.or_else(|| take_title(&mut blocks)).unwrap_or_default();
        let (lead, sections) = sections(blocks, &headline);
        Article {
            id: self.slug.as_deref().or(self.id.as_deref()).and_then(Slug::parse),
            lang: self.lang.clone(),
            dek: self.dek.as_deref().and_then(non_blank).map(|dek| dek.as_str().into()),
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
