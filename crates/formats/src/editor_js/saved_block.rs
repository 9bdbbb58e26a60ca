//! Blocks as the tools of Editor.js save them (<https://editorjs.io/base-concepts/>). Strings are HTML unless noted
//! otherwise.

use standfirst_article::LinkUrl;

use super::{
    file::{AttachedFile, PictureFile},
    list::SavedList,
};
use crate::{Decode, Decoded, Value, convert::words};

/// A saved block.
pub(super) enum SavedBlock {
    Paragraph(String),
    Header {
        text: String,
        level: u8,
    },
    List(SavedList),
    Quote {
        text: String,
        caption: Option<String>,
    },
    Image {
        file: PictureFile,
        caption: Option<String>,
    },
    Table {
        rows: Vec<Vec<String>>,
        has_head: bool,
    },
    /// Plain text.
    Code {
        text: String,
        language: Option<String>,
    },
    /// HTML with block content.
    Raw(String),
    Delimiter,
    /// A title and a message, either a warning or a note.
    Box {
        title: Option<String>,
        message: String,
        warns: bool,
    },
    /// The addresses of the original page and of the player, in this order.
    Embed {
        addresses: Vec<LinkUrl>,
        caption: Option<String>,
    },
    /// A link with the title and description of its target, in plain text.
    Link {
        url: LinkUrl,
        title: Option<String>,
        description: Option<String>,
    },
    /// A summary, and the number of following blocks that it toggles.
    Toggle {
        summary: String,
        count: usize,
        open: bool,
    },
    /// A block of another tool, or with a fault: its text.
    Unknown(Vec<String>),
}

impl Decode for SavedBlock {
    /// Never fails: a block that cannot be decoded keeps its text.
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let saved = value.object().and_then(|block| {
            let kind: String = block.required("type")?;
            match kind.to_ascii_lowercase().as_str() {
                "delimiter" => Ok(Self::Delimiter),
                kind => block.required_with("data", |data| tool(kind, data)),
            }
        });
        Ok(saved.unwrap_or_else(|fault| {
            value.note(*fault);
            Self::Unknown(words(value))
        }))
    }
}

/// Decodes the data of a tool by its documented name. Sites choose the names, so letter case is ignored.
fn tool(kind: &str, data: Value<'_>) -> Decoded<SavedBlock> {
    let object = data.object()?;
    Ok(match kind {
        "paragraph" => SavedBlock::Paragraph(object.required("text")?),
        "header" | "heading" => {
            SavedBlock::Header { text: object.required("text")?, level: object.optional("level").unwrap_or(2) }
        }
        "list" | "nestedlist" | "editorjslist" | "checklist" => {
            SavedBlock::List(SavedList::read(data, kind == "checklist")?)
        }
        "quote" => SavedBlock::Quote { text: object.required("text")?, caption: object.optional("caption") },
        "image" | "simpleimage" => {
            SavedBlock::Image { file: PictureFile::read(data)?, caption: object.optional("caption") }
        }
        "table" => SavedBlock::Table { rows: object.required("content")?, has_head: object.flag("withHeadings") },
        "code" => SavedBlock::Code { text: object.required("code")?, language: object.optional("language") },
        "raw" => SavedBlock::Raw(object.required("html")?),
        "warning" => {
            SavedBlock::Box { title: object.optional("title"), message: object.required("message")?, warns: true }
        }
        "alert" => {
            let kind: Option<String> = object.optional("type");
            let warns = matches!(kind.as_deref(), Some("warning" | "danger"));
            SavedBlock::Box { title: None, message: object.required("message")?, warns }
        }
        "embed" => {
            let addresses: Vec<LinkUrl> =
                ["source", "embed"].into_iter().filter_map(|name| object.optional(name)).collect();
            if addresses.is_empty() {
                return Err(data.fault("source or embed"));
            }
            SavedBlock::Embed { addresses, caption: object.optional("caption") }
        }
        "linktool" => {
            let LinkMeta { title, description } = object.optional("meta").unwrap_or_default();
            SavedBlock::Link { url: object.required("link")?, title, description }
        }
        "attaches" => {
            let AttachedFile { url, name } = object.required("file")?;
            SavedBlock::Link { url, title: object.optional("title").or(name), description: None }
        }
        "toggle" => SavedBlock::Toggle {
            summary: object.required("text")?,
            count: usize::from(object.optional::<u16>("items").unwrap_or_default()),
            open: object.optional::<String>("status").as_deref() == Some("open"),
        },
        _ => return Err(data.fault("the data of a known tool")),
    })
}

/// Metadata of a linked page.
#[derive(Default)]
struct LinkMeta {
    title: Option<String>,
    description: Option<String>,
}

impl Decode for LinkMeta {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { title: object.optional("title"), description: object.optional("description") })
    }
}
