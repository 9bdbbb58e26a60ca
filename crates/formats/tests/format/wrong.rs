//! Articles with something else in some of their places, and any JSON at all.

use std::fmt;

use proptest::{collection::vec, prelude::*, sample::Index, sample::select};
use serde_json::{Map, Value};

use super::generate::article;

/// Shown as JSON where a test fails.
#[derive(Clone)]
pub(crate) struct Json(pub(crate) Value);

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_string())
    }
}

/// Keys of the format and a few others.
const KEYS: [&str; 16] = [
    "text", "items", "blocks", "quote", "gallery", "divider", "strong", "link", "href", "src", "list", "headline",
    "break", "zz", "", "a.b[0]",
];

fn leaf() -> BoxedStrategy<Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z]{3,6}".prop_map(Value::from),
        "\\PC{0,4}".prop_map(Value::from),
    ]
    .boxed()
}

fn object(members: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

/// Any JSON value.
pub(crate) fn any_json() -> BoxedStrategy<Json> {
    leaf()
        .prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                vec(inner.clone(), 0..4).prop_map(Value::Array),
                vec((select(&KEYS[..]), inner), 0..4).prop_map(object),
            ]
        })
        .prop_map(Json)
        .boxed()
}

/// A value of which no part is a known member beside an unknown one: of those, format 1 passes
/// over the unknown.
fn misplaced() -> BoxedStrategy<Value> {
    leaf()
        .prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                vec(inner.clone(), 0..3).prop_map(Value::Array),
                (select(&KEYS[..]), inner).prop_map(|member| object([member])),
            ]
        })
        .boxed()
}

/// An article with something else in one to three of its places.
pub(crate) fn wrong_article() -> BoxedStrategy<Json> {
    let article = article().prop_map(|article| serde_json::to_value(article).unwrap_or_default());
    (article, vec((any::<Index>(), misplaced()), 1..4))
        .prop_map(|(mut article, wrongs)| {
            for (at, wrong) in wrongs {
                let mut at = at.index(count(&article));
                if let Some(place) = nth(&mut article, &mut at) {
                    *place = wrong;
                }
            }
            Json(article)
        })
        .boxed()
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}

fn nth<'a>(value: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, at)),
        Value::Object(members) => members.values_mut().find_map(|member| nth(member, at)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}
