//! What Editor.js saves (<https://editorjs.io/saving-data/>), alone or below `content`, `data` or `body` of a document.

mod block;
mod file;
mod list;
mod story;
mod tool;

use super::{
    Decode, Decoded, Value,
    foreign::{Collection, Document},
    sniff,
};
use tool::Saved;

/// Reads a document, or an array of documents.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    Collection::decode::<Written>(value)
}

/// A document: its blocks, and what stands around them.
struct Written {
    about: Document,
    blocks: Vec<Saved>,
}

impl Decode for Written {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let wrapper = sniff::WRAPPERS.into_iter().find(|name| value.json().get(name).is_some());
        let wrapper = wrapper.filter(|_| value.json().get("blocks").is_none());
        let blocks = match wrapper {
            Some(wrapper) => object.required(wrapper).map(|Wrapped(blocks)| blocks)?,
            None => object.required("blocks")?,
        };
        Ok(Self { about: Document::decode(value)?, blocks })
    }
}

struct Wrapped(Vec<Saved>);

impl Decode for Wrapped {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.object()?.required("blocks").map(Self)
    }
}
