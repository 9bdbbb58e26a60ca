//! The schema names exactly the members that articles have. That these are the ones which are read
//! follows from their coming back (`crates/formats/tests/format/round_trip.rs`).

use std::collections::BTreeSet;

use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde_json::Value;

use super::{Outcome, generate::article, schema};

type Names = BTreeSet<String>;

#[test]
fn no_member_is_missing_and_none_too_many() -> Outcome {
    let mut named = Names::new();
    names_in_schema(&schema(), &mut named);
    let (articles, mut runner, mut written) = (article(), TestRunner::deterministic(), Names::new());
    for _ in 0..600 {
        let article = articles.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current();
        names_in_article(&serde_json::to_value(article)?, &mut written);
    }
    // Paragraphs are written in their short form.
    written.insert("paragraph".to_owned());
    assert_eq!(named, written);
    Ok(())
}

fn names_in_schema(schema: &Value, names: &mut Names) {
    match schema {
        Value::Object(members) => {
            names.extend(
                members.get("properties").and_then(Value::as_object).into_iter().flat_map(|all| all.keys().cloned()),
            );
            members.values().for_each(|member| names_in_schema(member, names));
        }
        Value::Array(items) => items.iter().for_each(|item| names_in_schema(item, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn names_in_article(article: &Value, names: &mut Names) {
    match article {
        Value::Object(members) => {
            names.extend(members.keys().cloned());
            members.values().for_each(|member| names_in_article(member, names));
        }
        Value::Array(items) => items.iter().for_each(|item| names_in_article(item, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
