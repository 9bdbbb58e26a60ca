//! Access to the members of a JSON object; each method states what a fault in the member costs.

use super::{Decode, Decoded, Fault, Json, Value, path::Path, plain::Lenient};

/// An object whose members are decoded one by one.
#[derive(Clone, Copy)]
pub struct Object<'a>(pub(super) Value<'a>);

impl Object<'_> {
    /// Decodes a member; `false` if it is missing or `null`.
    fn member(self, name: &'static str, read: &mut dyn FnMut(Value<'_>) -> Decoded<()>) -> Decoded<bool> {
        match self.0.json.get(name) {
            None | Some(Json::Null) => Ok(false),
            Some(json) => {
                read(Value { json, path: &Path::Member(self.0.path, name), notes: self.0.notes }).map(|()| true)
            }
        }
    }

    fn read<T: Decode>(self, name: &'static str) -> Decoded<Option<T>> {
        let mut found = None;
        self.member(name, &mut |value| {
            found = Some(T::decode(value)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Decodes a required member: missing or wrong, it fails the object.
    pub fn required<T: Decode>(self, name: &'static str) -> Decoded<T> {
        self.read(name)?.ok_or_else(|| self.missing(name))
    }

    /// Decodes a required member with this function.
    pub(crate) fn required_with<T>(self, name: &'static str, read: impl Fn(Value<'_>) -> Decoded<T>) -> Decoded<T> {
        let mut found = None;
        self.member(name, &mut |value| {
            found = Some(read(value)?);
            Ok(())
        })?;
        found.ok_or_else(|| self.missing(name))
    }

    #[cold]
    fn missing(self, name: &'static str) -> Box<Fault> {
        let path = Path::Member(self.0.path, name);
        Value { path: &path, ..self.0 }.fault_found("a value", "nothing".to_owned())
    }

    /// Decodes a member that may be missing; a wrong one fails the object, since text would be lost with it.
    ///
    /// # Errors
    /// Returns the fault if the member is wrong.
    pub fn optional_strict<T: Decode>(self, name: &'static str) -> Decoded<Option<T>> {
        self.read(name)
    }

    /// Decodes a member that may be missing, and then has its default; a wrong one fails the object.
    pub fn strict_or_default<T: Decode + Default>(self, name: &'static str) -> Decoded<T> {
        self.read(name).map(Option::unwrap_or_default)
    }

    /// Decodes an optional member; a wrong one is noted, and counts as missing.
    pub fn optional<T: Decode>(self, name: &'static str) -> Option<T> {
        self.read(name).unwrap_or_else(|fault| {
            self.0.note(*fault);
            None
        })
    }

    /// Decodes an optional list; wrong items are noted and left out.
    pub fn list<T: Decode>(self, name: &'static str) -> Vec<T> {
        self.optional(name).map_or_else(Vec::new, |Lenient(items)| items)
    }

    /// Decodes an optional Boolean; `false` if missing or wrong.
    pub fn flag(self, name: &'static str) -> bool {
        self.optional(name).unwrap_or_default()
    }
}
