//! A post as the Content API writes it.

use standfirst_article::{Author, Lang, LinkUrl, MediaUrl, Timestamp};

use crate::{
    Decode, Decoded, Lenient, Value,
    foreign::{Id, Moment},
};

/// A post or a page. What a site's owner injects as code is not read.
pub(super) struct Post {
    pub(super) id: Option<Id>,
    pub(super) slug: Option<String>,
    pub(super) title: String,
    pub(super) html: Option<String>,
    /// The text without its marks, where the HTML was not asked for.
    pub(super) text: Option<String>,
    /// An excerpt that somebody wrote; `excerpt` is cut off the text where there is none.
    pub(super) excerpt: Option<String>,
    pub(super) image: Option<MediaUrl>,
    pub(super) image_alt: Option<String>,
    /// HTML.
    pub(super) image_caption: Option<String>,
    pub(super) published: Option<Timestamp>,
    pub(super) updated: Option<Timestamp>,
    /// Where it was published first, if that is elsewhere.
    pub(super) canonical: Option<LinkUrl>,
    pub(super) url: Option<LinkUrl>,
    pub(super) authors: Vec<Author>,
    pub(super) tags: Vec<Tag>,
    pub(super) lang: Option<Lang>,
    /// Whether the text is there for everybody.
    pub(super) is_open: bool,
}

impl Decode for Post {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let moment = |name| object.optional(name).map(|Moment(at)| at);
        let authors: Vec<Person> = object.list("authors");
        let author = || object.optional("primary_author").into_iter().collect();
        let authors = if authors.is_empty() { author() } else { authors };
        Ok(Self {
            id: object.optional("id"),
            slug: object.optional("slug"),
            title: object.required("title")?,
            html: object.if_there("html")?,
            text: object.if_there("plaintext")?,
            excerpt: object.optional("custom_excerpt"),
            image: object.optional("feature_image"),
            image_alt: object.optional("feature_image_alt"),
            image_caption: object.optional("feature_image_caption"),
            published: moment("published_at"),
            updated: moment("updated_at"),
            canonical: object.optional("canonical_url"),
            url: object.optional("url"),
            authors: authors.into_iter().map(|Person(author)| author).collect(),
            tags: tags(value)?,
            lang: object.optional("locale").or_else(|| object.optional("lang")),
            is_open: object.optional("access").unwrap_or(true),
        })
    }
}

struct Person(Author);

impl Decode for Person {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let url: Option<LinkUrl> = object.optional("url");
        // What Ghost answers for authors without a page of their own ends in /404/.
        let url = url.filter(|url| !url.as_str().ends_with("/404/"));
        Ok(Self(Author { name: object.required("name")?, url }))
    }
}

/// A tag; those whose names begin with `#` are internal, and not shown on the site.
pub(super) struct Tag {
    pub(super) name: String,
    is_internal: bool,
}

impl Decode for Tag {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let name: String = object.required("name")?;
        let visibility: Option<String> = object.optional("visibility");
        let is_internal = name.starts_with('#') || visibility.as_deref() == Some("internal");
        Ok(Self { name, is_internal })
    }
}

/// The tags for readers, the primary one first.
fn tags(value: Value<'_>) -> Decoded<Vec<Tag>> {
    let object = value.object()?;
    let primary: Option<Tag> = object.optional("primary_tag");
    let tags: Option<Lenient<Tag>> = object.optional("tags");
    let others = tags.map_or_else(Vec::new, |Lenient(tags)| tags);
    let is_other = |tag: &Tag| primary.as_ref().is_none_or(|primary| primary.name != tag.name);
    let others: Vec<Tag> = others.into_iter().filter(is_other).collect();
    Ok(primary.into_iter().chain(others).filter(|tag| !tag.is_internal).collect())
}
