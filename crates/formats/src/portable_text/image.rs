//! Pictures: by their address, or by the name that Sanity gives to a file.

use standfirst_article::{Fault, MediaUrl, Picture, RichText, decimal};
use standfirst_html::split_credit;

use crate::{
    Decode, Decoded, Value,
    foreign::{Desk, Line, picture},
};

/// A picture.
pub(super) struct Image {
    src: Option<MediaUrl>,
    /// `image-abc-2000x3000-jpg`
    name: Option<String>,
    alt: Option<String>,
    caption: Option<RichText>,
    credit: Option<RichText>,
    /// That neither leads to a file.
    missing: Fault,
}

impl Decode for Image {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let asset: Option<Asset> = object.optional("asset");
        let Asset { src, name } = asset.unwrap_or_default();
        let line = |name| object.optional(name).and_then(|Line(line)| line).map(|line| line.as_str().into());
        let (caption, credit) = line("caption").map_or((None, None), split_credit);
        Ok(Self {
            src: src.or_else(|| object.optional("url")).or_else(|| object.optional("src")),
            name,
            alt: object.optional("alt"),
            caption,
            credit: line("credit").or_else(|| line("attribution")).or(credit),
            missing: *value.fault("a picture with the address of its file"),
        })
    }
}

#[derive(Default)]
struct Asset {
    src: Option<MediaUrl>,
    name: Option<String>,
}

impl Decode for Asset {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { src: object.optional("url"), name: object.optional("_ref").or_else(|| object.optional("_id")) })
    }
}

impl Image {
    /// As a picture, else what was said about it; that there is none is noted.
    pub(super) fn picture(&self, desk: &mut Desk<'_>) -> Result<Picture, Vec<String>> {
        let file = self.name.as_deref().and_then(File::parse);
        let src = self.src.clone().or_else(|| file.as_ref()?.address(desk.asked.address));
        let Some(src) = src else {
            desk.notes.push(self.missing.clone());
            let lines = [&self.caption, &self.credit].into_iter().flatten().map(RichText::plain);
            return Err(self.alt.clone().into_iter().chain(lines).collect());
        };
        Ok(Picture {
            width: file.as_ref().map(|file| file.width),
            height: file.as_ref().map(|file| file.height),
            alt: self.alt.clone().unwrap_or_default(),
            caption: self.caption.clone(),
            credit: self.credit.clone(),
            ..picture(src)
        })
    }
}

/// What Sanity's name of a file says (<https://www.sanity.io/docs/image-urls>).
struct File<'a> {
    id: &'a str,
    width: u32,
    height: u32,
    extension: &'a str,
}

impl<'a> File<'a> {
    fn parse(name: &'a str) -> Option<Self> {
        let mut parts = name.strip_prefix("image-")?.rsplitn(3, '-');
        let (extension, size, id) = (parts.next()?, parts.next()?, parts.next()?);
        let (width, height) = size.split_once('x')?;
        Some(Self { id, width: width.parse().ok()?, height: height.parse().ok()?, extension })
    }

    /// The file's address, where the text came from the query interface, whose address names project and data set:
    /// `https://PROJECT.api.sanity.io/v2021-10-21/data/query/DATASET?query=…`.
    fn address(&self, asked: &str) -> Option<MediaUrl> {
        let (host, path) = asked.strip_prefix("https://")?.split_once('/')?;
        let project = host.strip_suffix(".api.sanity.io").or_else(|| host.strip_suffix(".apicdn.sanity.io"))?;
        let dataset = path.split_once("/data/query/")?.1.split(['?', '/', '#']).next()?;
        let is_name = |text: &str| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        };
        if ![project, dataset, self.id, self.extension].into_iter().all(is_name) {
            return None;
        }
        let (width, height) = (decimal(self.width), decimal(self.height));
        let file = [self.id, "-", &width, "x", &height, ".", self.extension].concat();
        MediaUrl::parse(&["https://cdn.sanity.io/images/", project, "/", dataset, "/", &file].concat())
    }
}
