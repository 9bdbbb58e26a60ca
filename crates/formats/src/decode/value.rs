//! A JSON value with its path, and the ways to decode it.

use std::cell::RefCell;

use super::{
    super::FAULTS, Decode, Decoded, Fault, Json, describe::describe, object::Object, path::Path, texts::texts_in,
};

/// A JSON value with its path.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    pub(super) json: &'a Json<'a>,
    pub(super) path: &'a Path<'a>,
    pub(super) notes: &'a RefCell<Vec<Fault>>,
}

impl<'a> Value<'a> {
    /// The JSON value.
    pub fn json(self) -> &'a Json<'a> {
        self.json
    }

    /// Creates a fault: something else was expected here.
    #[cold]
    #[inline(never)]
    pub fn fault(self, expected: &'static str) -> Box<Fault> {
        self.fault_found(expected, if FAULTS { describe(self.json) } else { String::new() })
    }

    #[cold]
    pub(super) fn fault_found(self, expected: &'static str, found: String) -> Box<Fault> {
        if !FAULTS {
            return Box::new(Fault { path: String::new(), expected: "", found: String::new() });
        }
        let mut path = String::new();
        self.path.write(&mut path);
        Box::new(Fault { path, expected, found })
    }

    /// Records a fault that is passed over.
    #[cold]
    #[inline(never)]
    pub fn note(self, fault: Fault) {
        self.notes.borrow_mut().push(fault);
    }

    /// Decodes a string.
    ///
    /// # Errors
    /// Returns a fault if the value is not a string.
    pub fn text(self) -> Decoded<&'a str> {
        if let Json::String(text) = self.json { Ok(text) } else { Err(self.fault("text")) }
    }

    /// Decodes a string with `parse`.
    ///
    /// # Errors
    /// Returns a fault if the value is not a string, or `parse` returns `None`.
    pub fn parsed<T>(self, expected: &'static str, parse: impl Fn(&str) -> Option<T>) -> Decoded<T> {
        let parsed = if let Json::String(text) = self.json { parse(text) } else { None };
        parsed.ok_or_else(|| self.fault(expected))
    }

    /// Decodes a whole number.
    ///
    /// # Errors
    /// Returns a fault if the value is not a whole number.
    #[expect(clippy::cast_possible_truncation, reason = "only of whole numbers in range")]
    pub fn whole(self) -> Decoded<i64> {
        // Beyond 2^53 whole numbers are not exact in `f64`.
        match self.json {
            Json::Number(number) if number.abs() <= 9.0e15 && number.fract().abs() < f64::MIN_POSITIVE => {
                Ok(*number as i64)
            }
            Json::Number(_) | Json::Null | Json::Bool(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
                Err(self.fault("a whole number"))
            }
        }
    }

    /// Decodes an object, for access to its members.
    ///
    /// # Errors
    /// Returns a fault if the value is not an object.
    pub fn object(self) -> Decoded<Object<'a>> {
        if let Json::Object(_) = self.json { Ok(Object(self)) } else { Err(self.fault("an object")) }
    }

    /// Decodes a value without any text, such as an empty object.
    ///
    /// # Errors
    /// Returns a fault if the value contains text.
    pub fn nothing(self) -> Decoded<()> {
        if self.texts().is_empty() { Ok(()) } else { Err(self.fault("an empty object")) }
    }

    /// Decodes an object with exactly one member: `read` gets its name and value.
    ///
    /// # Errors
    /// Returns a fault if the value is not such an object, and the faults of `read`.
    pub fn only_member<T>(self, read: impl FnOnce(&'a str, Value<'_>) -> Decoded<T>) -> Decoded<T> {
        if let Json::Object(members) = self.json
            && let [(name, json)] = members.as_slice()
        {
            let path = Path::Member(self.path, name);
            return read(name, Value { json, path: &path, notes: self.notes });
        }
        Err(self.fault("text, or an object with one key"))
    }

    /// Decodes the items of an array one by one; a wrong item is noted and skipped if `lenient`, and fails the array
    /// otherwise.
    // Here and in `Object`, code that does not depend on the type is not generic: an article has fifty members of
    // twenty types, each of which would get a copy.
    fn each_item(self, lenient: bool, read: &mut dyn FnMut(Value<'_>) -> Decoded<()>) -> Decoded<()> {
        let Json::Array(items) = self.json else { return Err(self.fault("an array")) };
        for (index, json) in items.iter().enumerate() {
            match read(Value { json, path: &Path::Item(self.path, index), notes: self.notes }) {
                Ok(()) => {}
                Err(fault) if lenient => self.note(*fault),
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    pub(super) fn items<T: Decode>(self, lenient: bool) -> Decoded<Vec<T>> {
        let mut items = Vec::new();
        self.each_item(lenient, &mut |item| {
            items.push(T::decode(item)?);
            Ok(())
        })?;
        Ok(items)
    }

    /// Decodes the items of an array, of which at least one must be right; wrong ones are noted.
    ///
    /// # Errors
    /// Returns a fault if the value is not an array, and the fault of the first item if all are wrong.
    pub(crate) fn some_items<T: Decode>(self) -> Decoded<Vec<T>> {
        let earlier = self.notes.borrow().len();
        let items = self.items(true)?;
        let wrong = if items.is_empty() { self.notes.borrow_mut().drain(earlier..).next() } else { None };
        wrong.map_or(Ok(items), |fault| Err(Box::new(fault)))
    }

    /// Decodes all members of an object, with any name; wrong ones are noted and skipped.
    ///
    /// # Errors
    /// Returns a fault if the value is not an object.
    pub(crate) fn each_member(self, read: &mut dyn FnMut(&'a str, Value<'_>) -> Decoded<()>) -> Decoded<()> {
        let Json::Object(members) = self.json else { return Err(self.fault("an object")) };
        for (name, json) in members {
            let path = Path::Member(self.path, name);
            read(name, Value { json, path: &path, notes: self.notes }).unwrap_or_else(|fault| self.note(*fault));
        }
        Ok(())
    }

    /// All strings for readers in a value that could not be decoded.
    pub fn texts(self) -> Vec<String> {
        let mut texts = Vec::new();
        texts_in(self.json, &mut texts);
        texts
    }
}
