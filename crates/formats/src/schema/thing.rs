//! What an article refers to: people, organisations, pictures. Each may be a text, an object, or the `@id` of an object
//! that stands elsewhere in the graph.

use std::collections::BTreeMap;

use standfirst_article::{LinkUrl, MediaUrl, Picture};

use super::value::{Address, Pixels, Text};
use crate::{
    Decode, Decoded, Json, Value,
    foreign::{Desk, or_none, picture},
};

/// Somebody or something.
#[derive(Clone, Default)]
pub(super) struct Thing {
    pub(super) id: Option<String>,
    /// Its name, or the text that stands in its place.
    pub(super) name: Option<String>,
    pub(super) url: Option<LinkUrl>,
    file: Option<MediaUrl>,
    width: Option<u32>,
    height: Option<u32>,
    caption: Option<String>,
    credit: Option<String>,
}

impl Decode for Thing {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if let Json::String(text) = value.json() {
            return Ok(Self { name: Some(text.to_string()), ..Self::default() });
        }
        let object = value.object()?;
        let text = |name| object.optional(name).map(|Text(text)| text);
        let pixels = |name| object.optional(name).map(|Pixels(pixels)| pixels);
        let url: Option<LinkUrl> = object.optional("url").map(|Address(url)| url);
        let content = object.optional("contentUrl").map(|Address(url)| url);
        Ok(Self {
            id: text("@id"),
            name: text("name"),
            file: content.or_else(|| MediaUrl::parse(url.as_ref()?.as_str())),
            url,
            width: pixels("width"),
            height: pixels("height"),
            caption: text("caption"),
            credit: text("creditText").or_else(|| text("copyrightNotice")),
        })
    }
}

impl Thing {
    /// As a name with a page, which is not the picture or the data about it.
    pub(super) fn named(&self) -> Option<(String, Option<LinkUrl>)> {
        let name = or_none(self.name.as_deref()?)?;
        Some((name, self.url.clone()))
    }

    pub(super) fn picture(&self, desk: &Desk<'_>) -> Option<Picture> {
        let src = self.file.clone().or_else(|| MediaUrl::parse(self.name.as_deref()?))?;
        let (caption, credit) = self.caption.as_deref().map_or((None, None), |caption| desk.caption(caption));
        let credit = self.credit.as_deref().and_then(|credit| desk.inline(credit)).or(credit);
        Some(Picture { width: self.width, height: self.height, caption, credit, ..picture(src) })
    }

    pub(super) fn width(&self) -> u32 {
        self.width.unwrap_or_default()
    }

    fn is_reference(&self) -> bool {
        self.name.is_none() && self.file.is_none() && self.url.is_none()
    }
}

/// What has an `@id` in the graph.
pub(super) type Graph = BTreeMap<String, Thing>;

/// The thing itself, or what it refers to.
pub(super) fn resolve<'a>(thing: &'a Thing, graph: &'a Graph) -> &'a Thing {
    let elsewhere = thing.id.as_ref().filter(|_| thing.is_reference()).and_then(|id| graph.get(id));
    elsewhere.unwrap_or(thing)
}
