//! Portable Text (<https://github.com/portabletext/portabletext>): an array of blocks, or documents that hold one, also
//! as the query interface of Sanity answers with them.

mod block;
mod image;
mod lists;
mod piece;
mod story;
mod text;

use super::{
    Decode, Decoded, Json, Value,
    foreign::{Collection, Document, Kind},
    sniff,
};
use image::Image;
use piece::Piece;

/// Reads an array of blocks, a document, or an array of documents; each of them also as the `result` of a query.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let is_answer = value.json().get("result").is_some() && sniff::portable_text(value.json()).is_none();
    if is_answer { value.object()?.required_with("result", written) } else { written(value) }
}

fn written(value: Value<'_>) -> Decoded<Collection> {
    let is_text = match value.json() {
        Json::Array(items) => items.iter().any(|item| item.get("_type") == Some(&Json::String("block".into()))),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => false,
    };
    if is_text {
        let written = Written { about: Document::default(), image: None, pieces: Decode::decode(value)? };
        return Ok(Collection::new(Kind::Story, vec![written]));
    }
    Collection::decode::<Written>(value)
}

/// A document: its text, and what stands around it.
struct Written {
    about: Document,
    image: Option<Image>,
    pieces: Vec<Piece>,
}

impl Decode for Written {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let name = sniff::portable_text(value.json()).unwrap_or("body");
        let image = ["mainImage", "image", "coverImage"].into_iter().find_map(|name| object.optional(name));
        Ok(Self { about: Document::decode(value)?, image, pieces: object.required(name)? })
    }
}
