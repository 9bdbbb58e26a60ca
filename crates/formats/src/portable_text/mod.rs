//! Portable Text (<https://github.com/portabletext/portabletext>): an array of blocks, or documents with one, also as
//! the response of Sanity's query API.

mod blocks;
mod convert;
mod image;
mod lists;
mod portable_block;
mod text;

use super::{
    Decode, Decoded, Json, Value,
    convert::{Collection, CollectionKind, DocumentMetadata},
    sniff,
};
use image::Image;
use portable_block::PortableBlock;

/// Decodes an array of blocks, a document, or an array of documents; each also as the `result` of a query.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let is_answer = value.json().get("result").is_some() && sniff::portable_text(value.json()).is_none();
    if is_answer { value.object()?.required_with("result", documents) } else { documents(value) }
}

fn documents(value: Value<'_>) -> Decoded<Collection> {
    let is_text = match value.json() {
        Json::Array(items) => items.iter().any(|item| item.get("_type") == Some(&Json::String("block".into()))),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => false,
    };
    if is_text {
        let written =
            PortableTextDocument { metadata: DocumentMetadata::default(), image: None, blocks: Decode::decode(value)? };
        return Ok(Collection::new(CollectionKind::Story, vec![written]));
    }
    Collection::decode::<PortableTextDocument>(value)
}

/// A document: its blocks and metadata.
struct PortableTextDocument {
    metadata: DocumentMetadata,
    image: Option<Image>,
    blocks: Vec<PortableBlock>,
}

impl Decode for PortableTextDocument {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let name = sniff::portable_text(value.json()).unwrap_or("body");
        let image = ["mainImage", "image", "coverImage"].into_iter().find_map(|name| object.optional(name));
        Ok(Self { metadata: DocumentMetadata::decode(value)?, image, blocks: object.required(name)? })
    }
}
