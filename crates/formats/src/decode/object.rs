//! The members of a JSON object, each with how much a fault in it costs.

use super::{Decode, Decoded, Fault, Json, Value, path::Path, plain::Lenient};

/// An object whose members are read one by one.
#[derive(Clone, Copy)]
pub struct Object<'a>(pub(super) Value<'a>);

impl Object<'_> {
    /// Reads a member; `false` where there is none.
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

    /// A member that must be there.
    pub fn required<T: Decode>(self, name: &'static str) -> Decoded<T> {
        self.read(name)?.ok_or_else(|| self.missing(name))
    }

    /// A member that must be there, read as its neighbours say.
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

    /// A member that may be missing, but not wrong: words would be lost with it.
    ///
    /// # Errors
    /// Where it is wrong.
    pub fn if_there<T: Decode>(self, name: &'static str) -> Decoded<Option<T>> {
        self.read(name)
    }

    /// A member that may be missing, but not wrong, and then is as if it were empty.
    pub fn strict<T: Decode + Default>(self, name: &'static str) -> Decoded<T> {
        self.read(name).map(Option::unwrap_or_default)
    }

    /// A member that may be missing or wrong.
    pub fn optional<T: Decode>(self, name: &'static str) -> Option<T> {
        self.read(name).unwrap_or_else(|fault| {
            self.0.note(*fault);
            None
        })
    }

    /// A list that may be missing, and whose items may be wrong.
    pub fn list<T: Decode>(self, name: &'static str) -> Vec<T> {
        self.optional(name).map_or_else(Vec::new, |Lenient(items)| items)
    }

    /// `true`, where it says so.
    pub fn flag(self, name: &'static str) -> bool {
        self.optional(name).unwrap_or_default()
    }
}
