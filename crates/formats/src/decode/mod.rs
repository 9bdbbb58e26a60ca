//! Decoding of [`Json`] into types, with the path of every fault.
//!
//! A fault in a required member fails the enclosing value; one in an optional member, in an item of a lenient list or
//! inside one block is noted, and costs only that.
//!
//! Not serde's `Deserialize`, which generates separate code for every type and every way to read it: 225 kB of wasm for
//! format 1, of which these functions take a tenth.

mod describe;
mod object;
mod path;
mod plain;
mod texts;
mod value;

use std::cell::RefCell;

use standfirst_article::Fault;

use super::json::Json;
pub(super) use describe::quoted;
pub(super) use object::Object;
pub use plain::Lenient;
pub use value::Value;

use path::Path;

/// The result of decoding. The fault is boxed, since faults are rare and results are moved often.
pub type Decoded<T> = Result<T, Box<Fault>>;

/// A type that can be decoded from JSON.
pub trait Decode: Sized {
    /// Decodes the value.
    ///
    /// # Errors
    /// Returns the fault if a required part is missing or of another type.
    fn decode(value: Value<'_>) -> Decoded<Self>;
}

/// Decodes a whole text, and returns the faults that were passed over with the value.
///
/// # Errors
/// Returns the fault that could not be passed over.
pub fn decode<T: Decode>(json: &Json<'_>) -> Result<(T, Vec<Fault>), Fault> {
    decode_with(json, T::decode)
}

/// Decodes a whole text with this function, as [`decode`] does.
///
/// # Errors
/// Returns the fault that could not be passed over.
pub(super) fn decode_with<T>(
    json: &Json<'_>,
    read: impl FnOnce(Value<'_>) -> Decoded<T>,
) -> Result<(T, Vec<Fault>), Fault> {
    let notes = RefCell::default();
    let value = read(Value { json, path: &Path::Root, notes: &notes }).map_err(|fault| *fault)?;
    Ok((value, notes.into_inner()))
}
