//! Reading [`Json`] into types, with the place of every fault.
//!
//! A fault in a required member fails the value around it; one in an optional member, in
//! an item of an optional list or inside one block is noted, and costs only that.
//!
//! Why not serde's `Deserialize`: it writes code of its own for every type and every way
//! it is read. For format 1 that came to 225 kB of wasm, these functions to a tenth.

use std::{cell::RefCell, fmt};

use super::json::Json;
use crate::decimal::decimal;

/// What was wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place, such as `sections[2].heading`; empty for the whole.
    pub path: String,
    /// What should be there.
    pub expected: &'static str,
    /// What is there.
    pub found: String,
}

impl Fault {
    /// The fault in words: `sections[2].heading: expected text, found null`.
    pub fn sentence(&self) -> String {
        let path = if self.path.is_empty() { "the file" } else { &self.path };
        [path, ": expected ", self.expected, ", found ", &self.found].concat()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for Fault {}

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
    let notes = RefCell::default();
    let value = T::decode(Value { json, path: &Path::Root, notes: &notes }).map_err(|fault| *fault)?;
    Ok((value, notes.into_inner()))
}

/// The way to a value, kept on the stack and written out only for a fault.
enum Path<'a> {
    Root,
    Member(&'a Self, &'a str),
    Item(&'a Self, usize),
}

impl Path<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Self::Root => {}
            Self::Member(parent, name) => {
                parent.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Self::Item(parent, index) => {
                parent.write(out);
                out.push('[');
                out.push_str(&decimal(*index));
                out.push(']');
            }
        }
    }
}

/// A JSON value that knows its place.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    json: &'a Json<'a>,
    path: &'a Path<'a>,
    notes: &'a RefCell<Vec<Fault>>,
}

impl<'a> Value<'a> {
    /// The value itself.
    pub fn json(self) -> &'a Json<'a> {
        self.json
    }

    /// That something else was expected here.
    #[cold]
    pub fn fault(self, expected: &'static str) -> Box<Fault> {
        self.fault_found(expected, describe(self.json))
    }

    #[cold]
    fn fault_found(self, expected: &'static str, found: String) -> Box<Fault> {
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

    fn items<T: Decode>(self, lenient: bool) -> Decoded<Vec<T>> {
        let mut items = Vec::new();
        self.each_item(lenient, &mut |item| {
            items.push(T::decode(item)?);
            Ok(())
        })?;
        Ok(items)
    }

    /// All strings that a reader could want of a value that could not be read.
    pub fn texts(self) -> Vec<String> {
        let mut texts = Vec::new();
        texts_in(self.json, &mut texts);
        texts
    }
}

/// An object whose members are read one by one.
#[derive(Clone, Copy)]
pub struct Object<'a>(Value<'a>);

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

/// A list without its wrong items.
pub struct Lenient<T>(pub Vec<T>);

impl<T: Decode> Decode for Lenient<T> {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.items(true).map(Self)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.items(false)
    }
}

impl Decode for String {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.text().map(str::to_owned)
    }
}

impl Decode for bool {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if let Json::Bool(flag) = value.json { Ok(*flag) } else { Err(value.fault("true or false")) }
    }
}

macro_rules! whole_numbers {
    ($($number:ty => $expected:literal),*) => {$(
        impl Decode for $number {
            fn decode(value: Value<'_>) -> Decoded<Self> {
                value.whole().ok().and_then(|number| number.try_into().ok()).ok_or_else(|| value.fault($expected))
            }
        }
    )*};
}

whole_numbers!(
    u8 => "a whole number from 0 to 255",
    u16 => "a whole number from 0 to 65535",
    u32 => "a whole number from 0 to 4294967295",
    u64 => "a whole number from 0",
    i32 => "a whole number"
);

/// Members that hold addresses, names for machines and settings, never words for readers.
const NOT_WORDS: [&str; 16] = [
    "id", "href", "url", "src", "srcset", "poster", "provider", "type", "lang", "dir", "date", "datetime", "tone",
    "language", "format", "footnote",
];

fn texts_in(json: &Json<'_>, texts: &mut Vec<String>) {
    match json {
        Json::String(text) => texts.push(text.to_string()),
        Json::Array(items) => items.iter().for_each(|item| texts_in(item, texts)),
        Json::Object(members) => {
            for (name, value) in members {
                // `link` is the address of a picture, or a mark with words.
                let address = name == "link" && matches!(value, Json::String(_));
                if !address && !NOT_WORDS.contains(&name.as_ref()) {
                    texts_in(value, texts);
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// What was found, in a few words.
fn describe(json: &Json<'_>) -> String {
    match json {
        Json::Null => "null".to_owned(),
        Json::Bool(true) => "true".to_owned(),
        Json::Bool(false) => "false".to_owned(),
        Json::Number(number) => number_in_words(*number),
        Json::String(text) => quoted(text),
        Json::Array(_) => "an array".to_owned(),
        Json::Object(_) => "an object".to_owned(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "only of whole numbers in range")]
fn number_in_words(number: f64) -> String {
    let whole = number.abs() < 9.0e15 && number.fract().abs() < f64::MIN_POSITIVE;
    if whole { decimal(number as i64) } else { "a number with a fraction".to_owned() }
}

/// At most 60 characters of a text, in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("“");
    quoted.extend(text.chars().take(60));
    if text.chars().nth(60).is_some() {
        quoted.push('…');
    }
    quoted.push('”');
    quoted
}
