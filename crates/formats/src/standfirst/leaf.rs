//! Values that are a single JSON string.

use standfirst_article::{Direction, EmbedId, Label, Lang, Provider, SafeUrl, Slug, Timestamp, Tone, UrlUse};

use crate::decode::{Decode, Decoded, Value};

macro_rules! parsed {
    ($($leaf:ty => $expected:literal),* $(,)?) => {$(
        impl Decode for $leaf {
            fn decode(value: Value<'_>) -> Decoded<Self> {
                value.parsed($expected, Self::parse)
            }
        }
    )*};
}

parsed!(
    Direction => "ltr or rtl",
    EmbedId => "an id of letters, digits, - and _",
    Label => "a known label",
    Lang => "a language tag such as en or pt-BR",
    Provider => "a known provider",
    Slug => "a slug such as kupiansk-river",
    Timestamp => "a date such as 2022-09-23 or 2022-09-23T09:30:00Z",
    Tone => "note, tip or warning",
);

impl<U: UrlUse> Decode for SafeUrl<U> {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.parsed(U::EXPECTED, Self::parse)
    }
}
