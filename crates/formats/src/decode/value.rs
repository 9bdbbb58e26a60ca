//! A JSON value that knows its place, and what may be read of it.

use std::cell::RefCell;

use super::{
    super::FAULTS, Decode, Decoded, Fault, Json, found::describe, object::Object, path::Path, words::texts_in,
};

/// A JSON value that knows its place.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    pub(super) json: &'a Json<'a>,
    pub(super) path: &'a Path<'a>,
    pub(super) notes: &'a RefCell<Vec<Fault>>,
}

impl<'a> Value<'a> {
    /// The value itself.
    pub fn json(self) -> &'a Json<'a> {
        self.json
    }

    /// That something else was expected here.
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

    /// Notes a fault that costs nothing else.
    #[cold]
    #[inline(never)]
    pub fn note(self, fault: Fault) {
        self.notes.borrow_mut().push(fault);
    }

    /// The text of a string.
    ///
    /// # Errors
    /// For anything else.
    pub fn text(self) -> Decoded<&'a str> {
        if let Json::String(text) = self.json { Ok(text) } else { Err(self.fault("text")) }
    }

    /// A string that `parse` makes something of.
    ///
    /// # Errors
    /// For anything else, and where `parse` makes nothing of it.
    pub fn parsed<T>(self, expected: &'static str, parse: impl Fn(&str) -> Option<T>) -> Decoded<T> {
        let parsed = if let Json::String(text) = self.json { parse(text) } else { None };
        parsed.ok_or_else(|| self.fault(expected))
    }

    /// A whole number.
    ///
    /// # Errors
    /// For anything else.
    #[expect(clippy::cast_possible_truncation, reason = "only of whole numbers in range")]
    pub fn whole(self) -> Decoded<i64> {
        // Past 2^53 whole numbers are no longer exact.
        match self.json {
            Json::Number(number) if number.abs() <= 9.0e15 && number.fract().abs() < f64::MIN_POSITIVE => {
                Ok(*number as i64)
            }
            Json::Number(_) | Json::Null | Json::Bool(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
                Err(self.fault("a whole number"))
            }
        }
    }

    /// The members of an object.
    ///
    /// # Errors
    /// For anything else.
    pub fn object(self) -> Decoded<Object<'a>> {
        if let Json::Object(_) = self.json { Ok(Object(self)) } else { Err(self.fault("an object")) }
    }

    /// An object without words in it.
    ///
    /// # Errors
    /// For anything else.
    pub fn nothing(self) -> Decoded<()> {
        if self.texts().is_empty() { Ok(()) } else { Err(self.fault("an empty object")) }
    }

    /// An object's only member: its name, and the value under it for `read`.
    ///
    /// # Errors
    /// For anything else, and those of `read`.
    pub fn only_member<T>(self, read: impl FnOnce(&'a str, Value<'_>) -> Decoded<T>) -> Decoded<T> {
        if let Json::Object(members) = self.json
            && let [(name, json)] = members.as_slice()
        {
            let path = Path::Member(self.path, name);
            return read(name, Value { json, path: &path, notes: self.notes });
        }
        Err(self.fault("text, or an object with one key"))
    }

    /// Reads the items of an array one by one; those with a fault are noted and passed
    /// over, or fail it all.
    // Here and in `Object` what can be done without the type is: an article has fifty
    // members of twenty types, and code for each of them.
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

    /// The items of an array that can be read; the others are noted.
    ///
    /// # Errors
    /// For anything else, and that of the first item where none can be read.
    pub(crate) fn some_items<T: Decode>(self) -> Decoded<Vec<T>> {
        let earlier = self.notes.borrow().len();
        let items = self.items(true)?;
        let wrong = if items.is_empty() { self.notes.borrow_mut().drain(earlier..).next() } else { None };
        wrong.map_or(Ok(items), |fault| Err(Box::new(fault)))
    }

    /// Reads the members of an object, whatever they are called; those with a fault are noted and passed over.
    ///
    /// # Errors
    /// For anything else.
    pub(crate) fn each_member(self, read: &mut dyn FnMut(&'a str, Value<'_>) -> Decoded<()>) -> Decoded<()> {
        let Json::Object(members) = self.json else { return Err(self.fault("an object")) };
        for (name, json) in members {
            let path = Path::Member(self.path, name);
            read(name, Value { json, path: &path, notes: self.notes }).unwrap_or_else(|fault| self.note(*fault));
        }
        Ok(())
    }

    /// All strings that a reader could want of a value that could not be read.
    pub fn texts(self) -> Vec<String> {
        let mut texts = Vec::new();
        texts_in(self.json, &mut texts);
        texts
    }
}
