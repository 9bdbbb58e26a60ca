//! Files that belong to an item: the episode of a podcast, a film, a document.

use standfirst_article::{Block, LinkUrl, Media, MediaUrl, Picture};

use crate::{
    Decode, Decoded, Value,
    foreign::{link_paragraph, or_none, picture, recording},
};

/// A file.
pub(super) struct Attachment {
    url: LinkUrl,
    media_type: String,
    title: Option<String>,
}

impl Decode for Attachment {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            url: object.required("url")?,
            media_type: object.optional("mime_type").unwrap_or_default(),
            title: object.optional("title"),
        })
    }
}

impl Attachment {
    pub(super) fn address(&self) -> &str {
        self.url.as_str()
    }

    /// Sound, film and pictures as such, anything else as a link to it.
    pub(super) fn block(&self) -> Block {
        let kind = self.media_type.split('/').next().unwrap_or_default();
        match (kind, MediaUrl::parse(self.url.as_str())) {
            ("audio", Some(src)) => Block::Audio(self.recording(src)),
            ("video", Some(src)) => Block::Video(self.recording(src)),
            ("image", Some(src)) => {
                Block::Figure(Picture { alt: self.title.clone().unwrap_or_default(), ..picture(src) })
            }
            _ => {
                let title = self.title.as_deref().and_then(or_none);
                link_paragraph(self.url.clone(), Some(title.as_deref().unwrap_or_else(|| self.file_name())), None)
            }
        }
    }

    fn recording(&self, src: MediaUrl) -> Media {
        let (media_type, title) = (Some(self.media_type.clone()), self.title.as_deref().and_then(or_none));
        Media { media_type, title, ..recording(src) }
    }

    /// The last part of the address that says something.
    fn file_name(&self) -> &str {
        let path = self.url.as_str().split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_else(|| self.address())
    }
}
