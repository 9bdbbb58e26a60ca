//! An item of a feed as a story, and the feed around it.

use std::rc::Rc;

use standfirst_article::{Author, Lang, LinkUrl, MediaUrl, Site, Timestamp};

use super::attachment::Attachment;
use crate::{
    Decode, Decoded, Lenient, Value,
    foreign::{Id, Moment, OneOrMore, or_none},
};

/// An item. What it leaves out the feed may say.
pub(super) struct Item {
    pub(super) id: Id,
    pub(super) url: Option<LinkUrl>,
    /// What the item is about, elsewhere.
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
    /// Shared, since a feed may have as many items as words.
    pub(super) feed: Rc<About>,
}

/// What a feed says of all its items.
#[derive(Default)]
pub(super) struct About {
    pub(super) site: Option<Site>,
    pub(super) lang: Option<Lang>,
    pub(super) authors: Vec<Author>,
}

impl Decode for Item {
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
    pub(super) items: Vec<Item>,
}

impl Decode for Feed {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let Lenient(mut items): Lenient<Item> = object.required("items")?;
        let title: String = object.optional("title").unwrap_or_default();
        let lang: Option<Lang> = object.optional("language");
        let url = object.optional("home_page_url");
        let site = or_none(&title).map(|name| Site { name, url });
        let about = Rc::new(About { site, lang: lang.clone(), authors: people(value)? });
        items.iter_mut().for_each(|item| item.feed = Rc::clone(&about));
        Ok(Self { title, lang, items })
    }
}

/// `authors`, or `author` as version 1.0 has it.
fn people(value: Value<'_>) -> Decoded<Vec<Author>> {
    let object = value.object()?;
    let people: Option<OneOrMore<Person>> = object.optional("authors").or_else(|| object.optional("author"));
    Ok(people.map_or_else(Vec::new, |OneOrMore(people)| people.into_iter().filter_map(|Person(one)| one).collect()))
}

/// An author; one that has only a picture is nobody whom a reader could know.
struct Person(Option<Author>);

impl Decode for Person {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let (name, url): (Option<String>, Option<LinkUrl>) = (object.optional("name"), object.optional("url"));
        Ok(Self(name.filter(|name| !name.trim().is_empty()).map(|name| Author { name, url })))
    }
}
