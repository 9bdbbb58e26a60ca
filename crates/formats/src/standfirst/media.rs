//! Pictures, sound, moving pictures and players.

use standfirst_article::{Embed, Media, Picture, PictureSource, Track};

use crate::decode::{Decode, Decoded, Value};

impl Decode for Picture {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            src: object.required("src")?,
            width: object.optional("width"),
            height: object.optional("height"),
            sources: object.list("sources"),
            alt: object.optional("alt").unwrap_or_default(),
            caption: object.optional("caption"),
            credit: object.optional("credit"),
            link: object.optional("link"),
        })
    }
}

impl Decode for PictureSource {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { src: object.required("src")?, width: object.required("width")?, media_type: object.optional("type") })
    }
}

impl Decode for Media {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            src: object.required("src")?,
            media_type: object.optional("type"),
            title: object.if_there("title")?,
            poster: object.optional("poster"),
            width: object.optional("width"),
            height: object.optional("height"),
            tracks: object.list("tracks"),
            transcript: object.strict("transcript")?,
            caption: object.optional("caption"),
            credit: object.optional("credit"),
        })
    }
}

impl Decode for Track {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { src: object.required("src")?, lang: object.required("lang")?, label: object.required("label")? })
    }
}

impl Decode for Embed {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            provider: object.required("provider")?,
            id: object.required("id")?,
            title: object.if_there("title")?,
        })
    }
}
