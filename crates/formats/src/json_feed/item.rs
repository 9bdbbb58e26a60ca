//! Decoding of feeds and their items in full.

use std::rc::Rc;

use standfirst_article::{Author, Lang, LinkUrl, MediaUrl, Site, Timestamp};

use super::attachment::Attachment;
use crate::{
    Decode, Decoded, Lenient, Value,
    convert::{Id, Moment, OneOrMore, non_blank},
};

/// An item. The feed provides defaults for what it leaves out.
pub(super) struct FeedItem {
    pub(super) id: Id,
    pub(super) url: Option<LinkUrl>,
    /// The page on another site that the item is about.
    pub(super) external_url: Option<LinkUrl>,
    pub(super) title: Option<String>,
    pub(super) html: Option<String>,
    pub(super) text: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) image: Option<MediaUrl>,
    pub(super) published: Option<Timestamp>,
    pub(super) modified: Option<Timestamp>,
    pub(super) authors: Vec<Author>,
    pub(super) tags: Vec<String>,
    pub(super) lang: Option<Lang>,
    pub(super) attachments: Vec<Attachment>,
    /// The feed's metadata, shared by all items.
    pub(super) feed: Rc<FeedMetadata>,
}

/// Metadata of a feed that applies to its items.
#[derive(Default)]
pub(super) struct FeedMetadata {
    pub(super) site: Option<Site>,
    pub(super) lang: Option<Lang>,
    pub(super) authors: Vec<Author>,
}

impl Decode for FeedItem {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            url: object.optional("url"),
            external_url: object.optional("external_url"),
            title: object.optional("title"),
            html: object.optional("content_html"),
            text: object.optional("content_text"),
            summary: object.optional("summary"),
            image: object.optional("image").or_else(|| object.optional("banner_image")),
            published: object.optional("date_published").map(|Moment(at)| at),
            modified: object.optional("date_modified").map(|Moment(at)| at),
            authors: people(value)?,
            tags: object.list("tags"),
            lang: object.optional("language"),
            attachments: object.list("attachments"),
            feed: Rc::default(),
        })
    }
}

/// A feed.
pub(super) struct Feed {
    pub(super) title: String,
    pub(super) lang: Option<Lang>,
    pub(super) items: Vec<FeedItem>,
}

impl Decode for Feed {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let Lenient(mut items): Lenient<FeedItem> = object.required("items")?;
        let title: String = object.optional("title").unwrap_or_default();
        let lang: Option<Lang> = object.optional("language");
        let url = object.optional("home_page_url");
        let site = non_blank(&title).map(|name| Site { name, url });
        let metadata = Rc::new(FeedMetadata { site, lang: lang.clone(), authors: people(value)? });
        items.iter_mut().for_each(|item| item.feed = Rc::clone(&metadata));
        Ok(Self { title, lang, items })
    }
}

/// Decodes `authors`, or `author` of version 1.0.
fn people(value: Value<'_>) -> Decoded<Vec<Author>> {
    let object = value.object()?;
    let people: Option<OneOrMore<FeedAuthor>> = object.optional("authors").or_else(|| object.optional("author"));
    Ok(people.map_or_else(Vec::new, |OneOrMore(people)| people.into_iter().filter_map(|FeedAuthor(one)| one).collect()))
}

/// An author; `None` for one without a name.
struct FeedAuthor(Option<Author>);

impl Decode for FeedAuthor {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let (name, url): (Option<String>, Option<LinkUrl>) = (object.optional("name"), object.optional("url"));
        Ok(Self(name.filter(|name| !name.trim().is_empty()).map(|name| Author { name, url })))
    }
}
