//! The blocks of Portable Text: text, and objects whose types each site names itself.

use standfirst_article::{LinkUrl, RichText};

use super::{image::Image, text::text};
use crate::{Decode, Decoded, Value, foreign::words};

/// A block.
pub(super) enum Piece {
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
    /// Something at an address, with words about it.
    Address {
        url: LinkUrl,
        words: Vec<String>,
    },
    /// One of another type, or with a fault: its words.
    Unknown(Vec<String>),
}

impl Decode for Piece {
    /// Never fails: of a block that cannot be read the words are kept.
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let read = || {
            let kind: String = value.object()?.required("_type")?;
            piece(&kind, value)
        };
        Ok(read().unwrap_or_else(|fault| {
            value.note(*fault);
            Self::Unknown(words(value))
        }))
    }
}

fn piece(kind: &str, value: Value<'_>) -> Decoded<Piece> {
    let object = value.object()?;
    Ok(match kind {
        "block" => block(value)?,
        "image" | "figure" => Piece::Image(Image::decode(value)?),
        "code" | "codeBlock" => Piece::Code { text: object.required("code")?, language: object.optional("language") },
        "break" | "hr" | "divider" | "horizontalRule" => Piece::Divider,
        "table" => Piece::Table(object.required::<Vec<Row>>("rows")?.into_iter().map(|Row(cells)| cells).collect()),
        _ => match object.optional("url").or_else(|| object.optional("href")) {
            Some(url) => Piece::Address { url, words: words(value) },
            None => return Err(value.fault("a block of a known type")),
        },
    })
}

fn block(value: Value<'_>) -> Decoded<Piece> {
    let object = value.object()?;
    let text = text(value)?;
    let list: Option<String> = object.optional("listItem");
    Ok(match list {
        Some(kind) => {
            let level: u32 = object.optional("level").unwrap_or(1);
            Piece::Item { ordered: kind == "number", level: u8::try_from(level).unwrap_or(u8::MAX).max(1), text }
        }
        None => Piece::Text { style: object.optional("style").unwrap_or_default(), text },
    })
}

struct Row(Vec<String>);

impl Decode for Row {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self(value.object()?.required("cells")?))
    }
}
