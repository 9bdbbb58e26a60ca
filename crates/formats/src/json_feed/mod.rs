//! JSON Feed 1.1 and 1.0 (<https://www.jsonfeed.org/version/1.1/>): decoded as a list by the viewer, and in full by the
//! module for other formats.

mod attachment;
mod item;
mod listing;
mod story;
mod write;

pub use listing::read as read_listing;
pub use write::write_listing;

use super::{
    Decode, Decoded, Value,
    convert::{Collection, CollectionKind},
};
use item::Feed;

/// Decodes a feed with the full text of its items.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let Feed { title, lang, items } = Feed::decode(value)?;
    Ok(Collection { title, lang, ..Collection::new(CollectionKind::List, items) })
}
