//! Decoding of values that have several forms in JSON-LD: plain, as objects, or as arrays of either.

use standfirst_article::{Lang, SafeUrl, UrlUse, decimal};

use crate::{Decode, Decoded, Json, Value, convert::OneOrMore};

/// A text: `"x"`, `{"@value": "x", "@language": "en"}`, or an array, of which the first is used.
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

/// A URL: `"https://…"`, `{"@id": "https://…"}`, `{"url": "https://…"}`, or an array, of which the first is used.
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

/// A length in pixels: `1200`, `"1200"`, `"1200px"`, `{"value": 1200}`.
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

/// A language: a tag, or a `Language` whose name is a tag.
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

/// Keywords: an array, or a comma-separated string. A `DefinedTerm` counts by its name.
pub(super) struct Keywords(pub(super) Vec<String>);

impl Decode for Keywords {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let OneOrMore(words) = OneOrMore::<Keyword>::decode(value)?;
        let split = |Keyword(words): &Keyword| words.split(',').map(str::to_owned).collect::<Vec<_>>();
        Ok(Self(match words.as_slice() {
            [one] => split(one),
            _ => words.into_iter().map(|Keyword(word)| word).collect(),
        }))
    }
}

struct Keyword(String);

impl Decode for Keyword {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if value.json().get("name").is_some() {
            return value.object()?.required("name").map(|Text(name)| Self(name));
        }
        Text::decode(value).map(|Text(word)| Self(word))
    }
}

/// The first item that can be decoded.
fn first<T: Decode>(value: Value<'_>, expected: &'static str) -> Decoded<T> {
    let several: Vec<T> = value.some_items()?;
    several.into_iter().next().ok_or_else(|| value.fault(expected))
}
