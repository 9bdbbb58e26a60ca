//! Lists, texts, numbers, and true or false.

use super::{Decode, Decoded, Json, Value};

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
