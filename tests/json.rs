//! Our JSON parser against `serde_json`: the same texts are accepted, with the same values.

#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use serde_json::Value;
use standfirst::formats::Json;

fn same(ours: &Json<'_>, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Number(ours), Value::Number(theirs)) => {
            theirs.as_f64().is_some_and(|theirs| (ours - theirs).abs() <= theirs.abs() * 1e-14)
        }
        (Json::String(ours), Value::String(theirs)) => ours == theirs,
        (Json::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Json::Object(ours), Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().all(|(name, value)| theirs.get(name.as_ref()).is_some_and(|theirs| same(value, theirs)))
        }
        _ => false,
    }
}

/// Agrees with `serde_json` but where it is meant not to: a number too large for a float is infinite here, and an
/// error there; half of a surrogate pair is U+FFFD here, and an error there.
fn agree(text: &str) -> Result<(), TestCaseError> {
    match (Json::parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "{text}: {ours:?}, {theirs:?}"),
        (Err(mistake), Err(_)) => {
            let line = text.split('\n').nth(mistake.line - 1);
            let within = line.is_some_and(|line| mistake.column <= line.chars().count() + 1);
            prop_assert!(within, "{text}: {mistake:?}");
        }
        (Ok(_), Err(error)) => {
            let meant =
                ["out of range", "surrogate", "hex escape"].iter().any(|known| error.to_string().contains(known));
            prop_assert!(meant, "only we accept {text}: {error}");
        }
        (Err(mistake), Ok(_)) => prop_assert!(false, "only we refuse {text}: {mistake:?}"),
    }
    Ok(())
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1.0e300..1.0e300).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(value in value(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        agree(&text)?;
    }

    #[test]
    fn a_changed_text_is_judged_alike(value in value(), at in any::<prop::sample::Index>(), byte in 0x09_u8..0x7f) {
        let mut text: Vec<u8> = serde_json::to_vec(&value).unwrap();
        let at = at.index(text.len());
        text[at] = byte;
        if let Ok(text) = String::from_utf8(text) {
            agree(&text)?;
        }
    }

    #[test]
    fn any_text_is_judged_alike(text in "[\\[\\]{},:\"\\\\ntrufalse0-9eE+.\\- \n\\x00u]{0,24}") {
        agree(&text)?;
    }
}

#[test]
fn nesting_ends_where_theirs_does() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Json::parse(&nested(127)).is_ok() && serde_json::from_str::<Value>(&nested(127)).is_ok());
    assert!(Json::parse(&nested(129)).is_err() && serde_json::from_str::<Value>(&nested(129)).is_err());
}
