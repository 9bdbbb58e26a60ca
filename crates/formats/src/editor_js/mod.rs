//! The output of Editor.js (<https://editorjs.io/saving-data/>), alone or below `content`, `data` or `body` of a
//! document.

mod block;
mod convert;
mod file;
mod list;
mod saved_block;

use super::{
    Decode, Decoded, Value,
    convert::{Collection, DocumentMetadata},
    sniff,
};
use saved_block::SavedBlock;

/// Decodes a document, or an array of documents.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    Collection::decode::<EditorJsDocument>(value)
}

/// A document: its blocks and metadata.
struct EditorJsDocument {
    metadata: DocumentMetadata,
    blocks: Vec<SavedBlock>,
}

impl Decode for EditorJsDocument {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let wrapper = sniff::WRAPPERS.into_iter().find(|name| value.json().get(name).is_some());
        let wrapper = wrapper.filter(|_| value.json().get("blocks").is_none());
        let blocks = match wrapper {
            Some(wrapper) => object.required(wrapper).map(|Wrapped(blocks)| blocks)?,
            None => object.required("blocks")?,
        };
        Ok(Self { metadata: DocumentMetadata::decode(value)?, blocks })
    }
}

struct Wrapped(Vec<SavedBlock>);

impl Decode for Wrapped {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.object()?.required("blocks").map(Self)
    }
}
