//! Our JSON parser against `serde_json`: the same texts are accepted, with the same values.

use proptest::prelude::*;
use serde_json::Value;
use standfirst_formats::Json;

use super::generate::cases;

fn same(ours: &Json<'_>, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Number(ours), Value::Number(theirs)) => {
            // Of a number near the smallest there is, ours may be 0.
            theirs.as_f64().is_some_and(|theirs| (ours - theirs).abs() <= (theirs.abs() * 1e-14).max(1e-280))
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

/// Agrees with `serde_json` but where it is meant not to: see [`deliberate_differences`].
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
        (-1.0e6..1.0e6).prop_map(Value::from),
        (-1.0..1.0, -280..0_i32).prop_map(|(digits, exponent)| Value::from(digits * 10_f64.powi(exponent))),
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
    #![proptest_config(cases(256))]

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
fn nesting_ends_at_128_levels() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Json::parse(&nested(127)).is_ok() && serde_json::from_str::<Value>(&nested(127)).is_ok());
    assert!(Json::parse(&nested(128)).is_ok());
    assert!(Json::parse(&nested(129)).is_err() && serde_json::from_str::<Value>(&nested(129)).is_err());
    assert!(Json::parse(&"{\"a\":".repeat(1 << 20)).is_err());
}

/// Where we are meant to be milder than `serde_json`, as `JSON.parse` is; and all members are kept.
#[test]
fn deliberate_differences() {
    assert_eq!(Json::parse("\u{feff} 1"), Ok(Json::Number(1.0)));
    assert_eq!(Json::parse("\"\\ud83d \\ude00\""), Ok(Json::String("\u{fffd} \u{fffd}".into())));
    assert_eq!(Json::parse("-1e999"), Ok(Json::Number(f64::NEG_INFINITY)));
    let twice = Json::Object(vec![("a".into(), Json::Number(1.0)), ("a".into(), Json::Null)]);
    assert_eq!(twice.get("a"), Some(&Json::Number(1.0)));
    assert_eq!(Json::parse("{\"a\": 1, \"\\u0061\": null}"), Ok(twice));
}

#[test]
fn mistakes_are_pointed_at_in_characters() {
    for (text, line, column) in [
        ("", 1, 1),
        ("{\n\t\"é\": \"😀\",\n\t\"b\": tru }", 3, 7),
        ("[1,]", 1, 4),
        ("{\"a\" 1}", 1, 6),
        ("[\"a\tb\"]", 1, 4),
        ("\"\\x\"", 1, 2),
        ("\"\\u00g0\"", 1, 2),
        ("\"abc", 1, 5),
        ("[01]", 1, 3),
        ("[1.]", 1, 4),
        ("[+1]", 1, 2),
        ("[1]\r\n]", 2, 1),
        ("{} {}", 1, 4),
    ] {
        let mistake = Json::parse(text).err().map(|at| (at.line, at.column));
        assert_eq!(mistake, Some((line, column)), "{text}");
    }
}
