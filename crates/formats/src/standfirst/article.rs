//! The article as a whole.

use standfirst_article::{Article, Author, Correction, Discussion, Licence, Related, Section, Site, Source};

use crate::decode::{Decode, Decoded, Value};

impl Decode for Article {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            format: object.optional("format").unwrap_or_else(Self::format_1),
            id: object.optional("id"),
            lang: object.optional("lang"),
            dir: object.optional("dir"),
            kicker: object.optional("kicker"),
            label: object.optional("label"),
            headline: object.required("headline")?,
            dek: object.optional("dek"),
            summary: object.list("summary"),
            authors: object.list("authors"),
            published: object.optional("published"),
            updated: object.optional("updated"),
            corrections: object.list("corrections"),
            image: object.optional("image"),
            lead: object.strict("lead")?,
            sections: object.strict("sections")?,
            site: object.optional("site"),
            canonical: object.optional("canonical"),
            source: object.optional("source"),
            related: object.list("related"),
            tags: object.list("tags"),
            licence: object.optional("licence"),
            comments: object.optional("comments"),
        })
    }
}

impl Decode for Section {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { id: object.optional("id"), heading: object.required("heading")?, blocks: object.strict("blocks")? })
    }
}

impl Decode for Correction {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { date: object.optional("date"), text: object.required("text")? })
    }
}

impl Decode for Discussion {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { open: object.optional("open").unwrap_or(true), thread: object.optional("thread") })
    }
}

impl Decode for Related {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { headline: object.required("headline")?, url: object.optional("url") })
    }
}

macro_rules! named {
    ($($named:ident),*) => {$(
        impl Decode for $named {
            fn decode(value: Value<'_>) -> Decoded<Self> {
                let object = value.object()?;
                Ok(Self { name: object.required("name")?, url: object.optional("url") })
            }
        }
    )*};
}

named!(Author, Licence, Site, Source);
