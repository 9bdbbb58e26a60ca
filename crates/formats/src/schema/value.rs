//! Values that JSON-LD writes in several ways: as they are, as objects, or as arrays of either.

use standfirst_article::{Lang, SafeUrl, UrlUse, decimal};

use crate::{Decode, Decoded, Json, Value, foreign::OneOrMore};

/// A text: `"x"`, `{"@value": "x", "@language": "en"}`, or several, of which the first counts.
pub(super) struct Text(pub(super) String);

impl Decode for Text {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Array(_) => first(value, "text"),
            Json::Object(_) => value.object()?.required("@value").map(Self),
            Json::Number(_) => value.whole().map(|number| Self(decimal(number))),
            Json::Null | Json::Bool(_) | Json::String(_) => value.text().map(|text| Self(text.to_owned())),
        }
    }
}

/// An address: `"https://…"`, `{"@id": "https://…"}`, `{"url": "https://…"}`, or several.
pub(super) struct Address<U: UrlUse>(pub(super) SafeUrl<U>);

impl<U: UrlUse> Decode for Address<U> {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Array(_) => first(value, U::EXPECTED),
            Json::Object(_) => {
                let object = value.object()?;
                let name = if value.json().get("url").is_some() { "url" } else { "@id" };
                object.required(name)
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => SafeUrl::decode(value).map(Self),
        }
    }
}

/// A side of a picture: `1200`, `"1200"`, `"1200px"`, `{"value": 1200}`.
pub(super) struct Pixels(pub(super) u32);

impl Decode for Pixels {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let digits = |text: &str| text.trim().trim_end_matches("px").trim_end().parse().ok().map(Self);
        match value.json() {
            Json::Object(_) => value.object()?.required("value"),
            Json::Number(_) => u32::decode(value).map(Self),
            Json::Null | Json::Bool(_) | Json::String(_) | Json::Array(_) => value.parsed("pixels", digits),
        }
    }
}

/// A language: a tag, or a `Language` with a tag for its name.
pub(super) struct Language(pub(super) Lang);

impl Decode for Language {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Array(_) => first(value, "a language tag"),
            Json::Object(_) => {
                let object = value.object()?;
                object.optional("alternateName").map_or_else(|| object.required("name"), Ok).map(Self)
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => Lang::decode(value).map(Self),
        }
    }
}

/// Words: an array, or a text with commas between them. What is a `DefinedTerm` goes by its name.
pub(super) struct Words(pub(super) Vec<String>);

impl Decode for Words {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let OneOrMore(words) = OneOrMore::<Word>::decode(value)?;
        let split = |Word(words): &Word| words.split(',').map(str::to_owned).collect::<Vec<_>>();
        Ok(Self(match words.as_slice() {
            [one] => split(one),
            _ => words.into_iter().map(|Word(word)| word).collect(),
        }))
    }
}

struct Word(String);

impl Decode for Word {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if value.json().get("name").is_some() {
            return value.object()?.required("name").map(|Text(name)| Self(name));
        }
        Text::decode(value).map(|Text(word)| Self(word))
    }
}

/// The first of several that can be read.
fn first<T: Decode>(value: Value<'_>, expected: &'static str) -> Decoded<T> {
    let several: Vec<T> = value.some_items()?;
    several.into_iter().next().ok_or_else(|| value.fault(expected))
}
