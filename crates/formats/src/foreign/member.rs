//! Members that other formats write in more than one way.

use standfirst_article::decimal;

use crate::{Decode, Decoded, Json, Lenient, Value};

/// An id, written as a text or as a whole number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Id(pub(crate) String);

impl Decode for Id {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Number(_) => value.whole().map(|number| Self(decimal(number))),
            Json::Null | Json::Bool(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
                value.parsed("an id", |text| (!text.trim().is_empty()).then(|| Self(text.to_owned())))
            }
        }
    }
}

/// One or several: `x`, or `[x, y]`. Wrong ones in an array are noted and passed over.
pub(crate) struct OneOrMore<T>(pub(crate) Vec<T>);

impl<T: Decode> Decode for OneOrMore<T> {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Array(_) => Lenient::decode(value).map(|Lenient(items)| Self(items)),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
                T::decode(value).map(|item| Self(vec![item]))
            }
        }
    }
}
