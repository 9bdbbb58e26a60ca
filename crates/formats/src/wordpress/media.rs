//! Decoding of items of the media library.

use standfirst_article::MediaUrl;

use super::post::Html;
use crate::{Decode, Decoded, Json, Value};

/// An item of the media library.
pub(super) struct MediaItem {
    pub(super) src: MediaUrl,
    pub(super) media_type: Option<String>,
    pub(super) alt: String,
    pub(super) caption: Option<String>,
    pub(super) details: MediaDetails,
}

impl Decode for MediaItem {
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

/// The size of an item, and its other files.
#[derive(Default)]
pub(super) struct MediaDetails {
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) sizes: Vec<MediaSize>,
    /// The credit in the file's metadata.
    pub(super) credit: Option<String>,
}

impl Decode for MediaDetails {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let meta: Option<ImageMeta> = object.optional("image_meta");
        Ok(Self {
            width: object.optional("width"),
            height: object.optional("height"),
            sizes: object.optional("sizes").map_or_else(Vec::new, |MediaSizes(sizes)| sizes),
            credit: meta.and_then(|meta| meta.credit),
        })
    }
}

/// Metadata that the camera or the agency wrote into the file.
struct ImageMeta {
    credit: Option<String>,
}

impl Decode for ImageMeta {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        // PHP serializes an empty map as an array.
        if is_empty_array(value) {
            return Ok(Self { credit: None });
        }
        Ok(Self { credit: value.object()?.optional("credit") })
    }
}

/// The sizes of a picture; their names depend on the theme, and are not used.
struct MediaSizes(Vec<MediaSize>);

impl Decode for MediaSizes {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let mut sizes = Vec::new();
        if !is_empty_array(value) {
            value.each_member(&mut |_, value| {
                sizes.push(MediaSize::decode(value)?);
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
pub(super) struct MediaSize {
    pub(super) src: MediaUrl,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) media_type: Option<String>,
}

impl Decode for MediaSize {
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
