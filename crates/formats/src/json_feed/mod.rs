//! JSON Feed 1.1 and 1.0 (<https://www.jsonfeed.org/version/1.1/>): as a list for the viewer's own module, and in full.

mod attachment;
mod item;
mod listing;
mod story;
mod write;

pub use listing::read as read_listing;
pub use write::write_listing;

use super::{
    Decode, Decoded, Value,
    foreign::{Collection, Kind},
};
use item::Feed;

/// Reads a feed with the texts of its items.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let Feed { title, lang, items } = Feed::decode(value)?;
    Ok(Collection { title, lang, ..Collection::new(Kind::List, items) })
}
