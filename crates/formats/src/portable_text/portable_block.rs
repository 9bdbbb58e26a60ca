//! Decoding of Portable Text blocks: text, and objects of types that each site names.

use standfirst_article::{LinkUrl, RichText};

use super::{image::Image, text::text};
use crate::{Decode, Decoded, Value, convert::words};

/// A block of Portable Text.
pub(super) enum PortableBlock {
    /// Text with the name of its style.
    Text {
        style: String,
        text: RichText,
    },
    /// An item of a list, with its level from 1.
    Item {
        ordered: bool,
        level: u8,
        text: RichText,
    },
    Image(Image),
    Code {
        text: String,
        language: Option<String>,
    },
    Divider,
    Table(Vec<Vec<String>>),
    /// An object with an address, and the text in it.
    Address {
        url: LinkUrl,
        words: Vec<String>,
    },
    /// A block of an unknown type, or with a fault: its text.
    Unknown(Vec<String>),
}

impl Decode for PortableBlock {
    /// Never fails: a block that cannot be decoded keeps its text.
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let read = || {
            let kind: String = value.object()?.required("_type")?;
            block_of_type(&kind, value)
        };
        Ok(read().unwrap_or_else(|fault| {
            value.note(*fault);
            Self::Unknown(words(value))
        }))
    }
}

fn block_of_type(kind: &str, value: Value<'_>) -> Decoded<PortableBlock> {
    let object = value.object()?;
    Ok(match kind {
        "block" => text_block(value)?,
        "image" | "figure" => PortableBlock::Image(Image::decode(value)?),
        "code" | "codeBlock" => {
            PortableBlock::Code { text: object.required("code")?, language: object.optional("language") }
        }
        "break" | "hr" | "divider" | "horizontalRule" => PortableBlock::Divider,
        "table" => {
            PortableBlock::Table(object.required::<Vec<Row>>("rows")?.into_iter().map(|Row(cells)| cells).collect())
        }
        _ => match object.optional("url").or_else(|| object.optional("href")) {
            Some(url) => PortableBlock::Address { url, words: words(value) },
            None => return Err(value.fault("a block of a known type")),
        },
    })
}

fn text_block(value: Value<'_>) -> Decoded<PortableBlock> {
    let object = value.object()?;
    let text = text(value)?;
    let list: Option<String> = object.optional("listItem");
    Ok(match list {
        Some(kind) => {
            let level: u32 = object.optional("level").unwrap_or(1);
            PortableBlock::Item {
                ordered: kind == "number",
                level: u8::try_from(level).unwrap_or(u8::MAX).max(1),
                text,
            }
        }
        None => PortableBlock::Text { style: object.optional("style").unwrap_or_default(), text },
    })
}

struct Row(Vec<String>);

impl Decode for Row {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self(value.object()?.required("cells")?))
    }
}
