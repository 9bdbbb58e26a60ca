//! Files of pictures and attachments.

use standfirst_article::{LinkUrl, MediaUrl};

use crate::{Decode, Decoded, Value};

/// The picture of a block: `{"file": {"url": …}}`, or `{"url": …}` of the simple tool.
pub(super) struct PictureFile {
    pub(super) src: MediaUrl,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

impl PictureFile {
    pub(super) fn read(data: Value<'_>) -> Decoded<Self> {
        if data.json().get("file").is_some() { data.object()?.required("file") } else { Self::decode(data) }
    }
}

impl Decode for PictureFile {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { src: object.required("url")?, width: object.optional("width"), height: object.optional("height") })
    }
}

/// The file of an attachment.
pub(super) struct AttachedFile {
    pub(super) url: LinkUrl,
    pub(super) name: Option<String>,
}

impl Decode for AttachedFile {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { url: object.required("url")?, name: object.optional("name") })
    }
}
