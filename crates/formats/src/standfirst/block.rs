//! Blocks: a string or an array is a paragraph, an object with one key a block of that kind.

use standfirst_article::{
    Block, Callout, Cell, Code, Definition, Definitions, Details, Divider, Entry, Footnote, Gallery, Heading, Item,
    List, Quote, RichText, Table, Unknown,
};

use crate::{
    Json,
    decode::{Decode, Decoded, Value},
};

impl Decode for Block {
    /// Never fails: of a block that cannot be read the texts are kept.
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let block = match value.json() {
            Json::String(_) | Json::Array(_) => RichText::decode(value).map(Self::Paragraph),
            Json::Object(_) | Json::Null | Json::Bool(_) | Json::Number(_) => value.only_member(kind),
        };
        Ok(block.unwrap_or_else(|fault| {
            value.note(*fault);
            Self::Unknown(Unknown { texts: value.texts() })
        }))
    }
}

fn kind(name: &str, value: Value<'_>) -> Decoded<Block> {
    fn read<T: Decode>(value: Value<'_>, block: fn(T) -> Block) -> Decoded<Block> {
        T::decode(value).map(block)
    }
    match name {
        "paragraph" => read(value, Block::Paragraph),
        "heading" => read(value, Block::Heading),
        "list" => read(value, Block::List),
        "definitions" => read(value, Block::Definitions),
        "quote" => read(value, Block::Quote),
        "pullQuote" => read(value, Block::PullQuote),
        "figure" => read(value, Block::Figure),
        "gallery" => read(value, Block::Gallery),
        "audio" => read(value, Block::Audio),
        "video" => read(value, Block::Video),
        "embed" => read(value, Block::Embed),
        "table" => read(value, Block::Table),
        "code" => read(value, Block::Code),
        "preformatted" => read(value, Block::Preformatted),
        "verse" => read(value, Block::Verse),
        "divider" => value.nothing().map(|()| Block::Divider(Divider {})),
        "details" => read(value, Block::Details),
        "callout" => read(value, Block::Callout),
        "entry" => read(value, Block::Entry),
        "footnotes" => read(value, Block::Footnotes),
        "unknown" => read(value, Block::Unknown),
        _ => Err(value.fault("a block of this version")),
    }
}

impl Decode for Heading {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { level: object.required("level")?, text: object.required("text")?, id: object.optional("id") })
    }
}

impl Decode for List {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            ordered: object.flag("ordered"),
            start: object.optional("start"),
            reversed: object.flag("reversed"),
            items: object.required("items")?,
        })
    }
}

impl Decode for Item {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if value.json().get("text").is_none() {
            return Ok(Self { text: RichText::decode(value)?, list: None });
        }
        let object = value.object()?;
        Ok(Self { text: object.required("text")?, list: object.if_there("list")? })
    }
}

impl Decode for Definitions {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self { items: value.object()?.required("items")? })
    }
}

impl Decode for Definition {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { term: object.required("term")?, details: object.required("details")? })
    }
}

impl Decode for Quote {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let (text, blocks) = (object.if_there("text")?, object.if_there("blocks")?);
        if text.is_none() && blocks.is_none() {
            return Err(value.fault("text or blocks"));
        }
        Ok(Self {
            text: text.unwrap_or_default(),
            blocks: blocks.unwrap_or_default(),
            cite: object.optional("cite"),
            url: object.optional("url"),
        })
    }
}

impl Decode for Gallery {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { pictures: object.required("pictures")?, caption: object.optional("caption") })
    }
}

impl Decode for Table {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { caption: object.optional("caption"), head: object.strict("head")?, rows: object.required("rows")? })
    }
}

impl Decode for Cell {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if value.json().get("text").is_none() {
            return Ok(Self { text: RichText::decode(value)?, header: false, colspan: None, rowspan: None });
        }
        let object = value.object()?;
        Ok(Self {
            text: object.required("text")?,
            header: object.flag("header"),
            colspan: object.optional("colspan"),
            rowspan: object.optional("rowspan"),
        })
    }
}

impl Decode for Code {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { text: object.required("text")?, language: object.optional("language") })
    }
}

impl Decode for Details {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { summary: object.required("summary")?, blocks: object.required("blocks")?, open: object.flag("open") })
    }
}

impl Decode for Callout {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            tone: object.optional("tone").unwrap_or_default(),
            title: object.optional("title"),
            blocks: object.required("blocks")?,
        })
    }
}

impl Decode for Entry {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            date: object.required("date")?,
            heading: object.optional("heading"),
            id: object.optional("id"),
            blocks: object.required("blocks")?,
        })
    }
}

impl Decode for Footnote {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { id: object.required("id")?, text: object.required("text")?, lang: object.optional("lang") })
    }
}

impl Decode for Unknown {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self { texts: value.object()?.required("texts")? })
    }
}
