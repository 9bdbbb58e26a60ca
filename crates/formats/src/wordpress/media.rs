//! An item of the media library, as the API writes it.

use standfirst_article::MediaUrl;

use super::post::Html;
use crate::{Decode, Decoded, Json, Value};

/// An item of the media library.
pub(super) struct Media {
    pub(super) src: MediaUrl,
    pub(super) media_type: Option<String>,
    pub(super) alt: String,
    pub(super) caption: Option<String>,
    pub(super) details: Details,
}

impl Decode for Media {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            src: object.required("source_url")?,
            media_type: object.optional("mime_type"),
            alt: object.optional("alt_text").unwrap_or_default(),
            caption: object.optional("caption").map(|Html(caption)| caption),
            details: object.optional("media_details").unwrap_or_default(),
        })
    }
}

/// Its size and its other files.
#[derive(Default)]
pub(super) struct Details {
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) sizes: Vec<Size>,
    /// Who made it, as the file itself says.
    pub(super) credit: Option<String>,
}

impl Decode for Details {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let meta: Option<Meta> = object.optional("image_meta");
        Ok(Self {
            width: object.optional("width"),
            height: object.optional("height"),
            sizes: object.optional("sizes").map_or_else(Vec::new, |Sizes(sizes)| sizes),
            credit: meta.and_then(|meta| meta.credit),
        })
    }
}

/// Facts that the camera or the agency wrote into the file.
struct Meta {
    credit: Option<String>,
}

impl Decode for Meta {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        // PHP writes an empty array for no facts.
        if is_empty_array(value) {
            return Ok(Self { credit: None });
        }
        Ok(Self { credit: value.object()?.optional("credit") })
    }
}

/// Sizes by their names, which every theme may choose.
struct Sizes(Vec<Size>);

impl Decode for Sizes {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let mut sizes = Vec::new();
        if !is_empty_array(value) {
            value.each_member(&mut |_, value| {
                sizes.push(Size::decode(value)?);
                Ok(())
            })?;
        }
        Ok(Self(sizes))
    }
}

fn is_empty_array(value: Value<'_>) -> bool {
    matches!(value.json(), Json::Array(items) if items.is_empty())
}

/// A file of another size.
pub(super) struct Size {
    pub(super) src: MediaUrl,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) media_type: Option<String>,
}

impl Decode for Size {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            src: object.required("source_url")?,
            width: object.required("width")?,
            height: object.required("height")?,
            media_type: object.optional("mime_type"),
        })
    }
}
