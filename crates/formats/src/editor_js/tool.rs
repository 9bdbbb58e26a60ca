//! Blocks as the tools of Editor.js save them (<https://editorjs.io/base-concepts/>). Strings are HTML unless something
//! else is said.

use standfirst_article::LinkUrl;

use super::{
    file::{AttachedFile, PictureFile},
    list::SavedList,
};
use crate::{Decode, Decoded, Value, foreign::words};

/// A block.
pub(super) enum Saved {
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
    /// Blocks of HTML.
    Raw(String),
    Delimiter,
    /// A title and a message; whether it warns.
    Box {
        title: Option<String>,
        message: String,
        warns: bool,
    },
    /// The addresses of the page and of the player, in this order.
    Embed {
        addresses: Vec<LinkUrl>,
        caption: Option<String>,
    },
    /// A link with its title, in plain text, and what it leads to.
    Link {
        url: LinkUrl,
        title: Option<String>,
        about: Option<String>,
    },
    /// The next blocks, so many, behind a summary.
    Toggle {
        summary: String,
        count: usize,
        open: bool,
    },
    /// One of another tool, or with a fault: its words.
    Unknown(Vec<String>),
}

impl Decode for Saved {
    /// Never fails: of a block that cannot be read the words are kept.
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

/// Reads the data of a tool by the name that its documentation gives it. Names are the site's to choose, so that
/// capital letters do not count.
fn tool(kind: &str, data: Value<'_>) -> Decoded<Saved> {
    let object = data.object()?;
    Ok(match kind {
        "paragraph" => Saved::Paragraph(object.required("text")?),
        "header" | "heading" => {
            Saved::Header { text: object.required("text")?, level: object.optional("level").unwrap_or(2) }
        }
        "list" | "nestedlist" | "editorjslist" | "checklist" => {
            Saved::List(SavedList::read(data, kind == "checklist")?)
        }
        "quote" => Saved::Quote { text: object.required("text")?, caption: object.optional("caption") },
        "image" | "simpleimage" => Saved::Image { file: PictureFile::read(data)?, caption: object.optional("caption") },
        "table" => Saved::Table { rows: object.required("content")?, has_head: object.flag("withHeadings") },
        "code" => Saved::Code { text: object.required("code")?, language: object.optional("language") },
        "raw" => Saved::Raw(object.required("html")?),
        "warning" => Saved::Box { title: object.optional("title"), message: object.required("message")?, warns: true },
        "alert" => {
            let kind: Option<String> = object.optional("type");
            let warns = matches!(kind.as_deref(), Some("warning" | "danger"));
            Saved::Box { title: None, message: object.required("message")?, warns }
        }
        "embed" => {
            let addresses: Vec<LinkUrl> =
                ["source", "embed"].into_iter().filter_map(|name| object.optional(name)).collect();
            if addresses.is_empty() {
                return Err(data.fault("source or embed"));
            }
            Saved::Embed { addresses, caption: object.optional("caption") }
        }
        "linktool" => {
            let Meta { title, about } = object.optional("meta").unwrap_or_default();
            Saved::Link { url: object.required("link")?, title, about }
        }
        "attaches" => {
            let AttachedFile { url, name } = object.required("file")?;
            Saved::Link { url, title: object.optional("title").or(name), about: None }
        }
        "toggle" => Saved::Toggle {
            summary: object.required("text")?,
            count: usize::from(object.optional::<u16>("items").unwrap_or_default()),
            open: object.optional::<String>("status").as_deref() == Some("open"),
        },
        _ => return Err(data.fault("the data of a known tool")),
    })
}

/// What a page says about itself.
#[derive(Default)]
struct Meta {
    title: Option<String>,
    about: Option<String>,
}

impl Decode for Meta {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { title: object.optional("title"), about: object.optional("description") })
    }
}
