//! Files that are wrong in some places, and files that try to be something else.

use std::fmt;

use proptest::{collection::vec, prelude::*, sample::Index, sample::select};
use serde_json::{Value, json};
use standfirst_article::ResolveUrl;
use standfirst_formats::{Asked, Found, TranslateError, read_article, read_listing, write_listing};
use standfirst_native::NativeUrls;

use super::{
    fixture,
    generate::{cases, text},
    kept::CASES,
    read,
};

/// Shown as JSON where a test fails.
#[derive(Clone)]
struct Json(Value);

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_string())
    }
}

fn leaf() -> BoxedStrategy<Value> {
    prop_oneof![
        3 => text::text().prop_map(Value::from),
        1 => select(vec![json!(null), json!(true), json!(-1), json!(1.5), json!(1e300), json!([]), json!({})]),
        1 => select(&["2022-09-23", "https://a.example/b.jpg", "<p>x</p><h2>y</h2>", "//x", "#a", "?b"][..]).prop_map(Value::from),
    ]
    .boxed()
}

fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(places).sum(),
        Value::Object(members) => members.values().map(places).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}

fn place<'a>(value: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| place(item, at)),
        Value::Object(members) => members.values_mut().find_map(|member| place(member, at)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// The place of a fixture among all, and the fixture with something else in one to six of its places: a leaf, or what
/// stands in another place of it.
fn wrong() -> BoxedStrategy<(usize, Json)> {
    let change = (any::<Index>(), prop_oneof![leaf().prop_map(Ok), any::<Index>().prop_map(Err)]);
    (0..CASES.len(), vec(change, 1..6))
        .prop_map(|(case, changes)| {
            let mut json = fixture(CASES[case].name);
            for (at, change) in changes {
                let of = |json: &mut Value, index: Index| {
                    let mut at = index.index(places(json));
                    place(json, &mut at).cloned().unwrap_or_default()
                };
                let new = change.unwrap_or_else(|from| of(&mut json, from));
                let mut at = at.index(places(&json));
                if let Some(place) = place(&mut json, &mut at) {
                    *place = new;
                }
            }
            (case, Json(json))
        })
        .boxed()
}

/// Replaces every string, but for those that say what kind of thing an object is.
fn replaced(json: &Value, name: &str, by: &str) -> Value {
    match json {
        Value::String(_) if !["_type", "@type", "type", "version", "@id", "style", "listItem"].contains(&name) => {
            by.into()
        }
        Value::Array(items) => items.iter().map(|item| replaced(item, name, by)).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), replaced(value, name, by))).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => json.clone(),
    }
}

/// Every address in what was written, by the members that hold one.
fn addresses(json: &Value, found: &mut Vec<String>) {
    match json {
        Value::Object(members) => {
            for (name, value) in members {
                match (name.as_str(), value) {
                    ("href" | "url" | "src" | "poster" | "canonical" | "link" | "image", Value::String(address)) => {
                        found.push(address.clone());
                    }
                    _ => addresses(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| addresses(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Fails unless what was found can be written and read again, and leads nowhere but where it may. False where nothing
/// was found.
fn check(case: usize, json: &Value) -> Result<bool, TestCaseError> {
    let case = &CASES[case];
    let asked = Asked { address: case.address, format: Some(case.format), item: case.item };
    let fail = |error: &dyn fmt::Display| TestCaseError::fail(error.to_string());
    let found = match read(json, &asked) {
        Ok(reading) => reading.value.found,
        Err(error) => {
            prop_assert!(!matches!(error, TranslateError::Unknown), "{error:?}");
            return Ok(false);
        }
    };
    let text = match &found {
        Found::Story(article) => serde_json::to_string(article).map_err(|error| fail(&error))?,
        Found::List(listing) => write_listing(listing),
    };
    match found {
        Found::Story(article) => {
            let again = read_article(&text).map_err(|error| TestCaseError::fail(format!("{error} {text}")))?;
            prop_assert_eq!(again.notes, []);
            prop_assert_eq!(again.value, *article);
        }
        Found::List(listing) => {
            let again = read_listing(&text).map_err(|error| fail(&error))?;
            prop_assert_eq!(again.notes, []);
            prop_assert_eq!(again.value, listing);
        }
    }
    let mut found = Vec::new();
    addresses(&serde_json::from_str(&text).map_err(|error| fail(&error))?, &mut found);
    for address in found {
        let scheme = address.split(':').next().unwrap_or_default().to_ascii_lowercase();
        let is_absolute = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
        let is_own = address.starts_with('#') || address.starts_with("?article=");
        // What no browser makes an address of leads nowhere, and stays as it was written.
        let is_none = !address.starts_with('?') && NativeUrls.resolve(case.address, &address).is_none();
        prop_assert!(is_absolute || is_own || is_none, "{address}");
    }
    Ok(true)
}

/// Checks every fixture with this text in place of all strings. Answers how many of them something is found in.
fn check_all(by: &str) -> Result<usize, TestCaseError> {
    let mut found = 0;
    for (at, case) in CASES.iter().enumerate() {
        found += usize::from(check(at, &replaced(&fixture(case.name), "", by))?);
    }
    Ok(found)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_wrong_file_is_read_or_refused((case, Json(json)) in wrong()) {
        check(case, &json)?;
    }

    #[test]
    fn no_string_becomes_anything_but_text(case in 0..CASES.len(), by in text::text()) {
        check(case, &replaced(&fixture(CASES[case].name), "", &by))?;
    }
}

#[test]
fn spaces_of_any_kind_are_no_text() -> Result<(), TestCaseError> {
    for by in ["\u{2000}", "\u{a0}", "\u{3000}", "\u{2028}", "\u{85}", "\u{b}"] {
        check_all(by)?;
    }
    Ok(())
}

#[test]
fn no_address_of_another_scheme_is_kept() -> Result<(), TestCaseError> {
    for by in ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"]
    {
        let found = check_all(by)?;
        prop_assert!(found >= 8, "something is found in {found} of {} files", CASES.len());
    }
    Ok(())
}
