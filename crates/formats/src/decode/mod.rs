//! Reading [`Json`] into types, with the place of every fault.
//!
//! A fault in a required member fails the value around it; one in an optional member, in
//! an item of an optional list or inside one block is noted, and costs only that.
//!
//! Why not serde's `Deserialize`: it writes code of its own for every type and every way
//! it is read. For format 1 that came to 225 kB of wasm, these functions to a tenth.

mod found;
mod object;
mod path;
mod plain;
mod value;
mod words;

use std::cell::RefCell;

use standfirst_article::Fault;

use super::json::Json;
pub(super) use found::quoted;
pub(super) use object::Object;
pub use plain::Lenient;
pub use value::Value;

use path::Path;

/// Boxed, since faults are rare and results are moved often.
pub type Decoded<T> = Result<T, Box<Fault>>;

/// A type that can be read from JSON.
pub trait Decode: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// Where a required part is missing or of another type.
    fn decode(value: Value<'_>) -> Decoded<Self>;
}

/// Reads a whole text's value, and says what was passed over on the way.
///
/// # Errors
/// The fault that could not be passed over.
pub fn decode<T: Decode>(json: &Json<'_>) -> Result<(T, Vec<Fault>), Fault> {
    decode_with(json, T::decode)
}

/// Reads a whole text's value by this function, and says what was passed over on the way.
///
/// # Errors
/// The fault that could not be passed over.
pub(super) fn decode_with<T>(
    json: &Json<'_>,
    read: impl FnOnce(Value<'_>) -> Decoded<T>,
) -> Result<(T, Vec<Fault>), Fault> {
    let notes = RefCell::default();
    let value = read(Value { json, path: &Path::Root, notes: &notes }).map_err(|fault| *fault)?;
    Ok((value, notes.into_inner()))
}
