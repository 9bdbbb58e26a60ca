//! What the viewer writes and shows fits the schema.

use std::fs;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    Outcome,
    generate::{article, cases},
    validator,
};

fn check(validator: &Validator, json: &Value) -> Result<(), String> {
    let faults: Vec<_> =
        validator.iter_errors(json).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

#[test]
fn the_sample_stories_fit() -> Outcome {
    let (validator, folder) = (validator()?, standfirst_testing::root().join("public/articles"));
    let mut stories = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_json = path.extension().is_some_and(|extension| extension == "json");
        if is_json && path.file_stem().is_some_and(|slug| slug != "feed") {
            let json = serde_json::from_str(&fs::read_to_string(&path)?)?;
            check(&validator, &json).map_err(|faults| format!("{}: {faults}", path.display()))?;
            stories += 1;
        }
    }
    assert!(stories >= 6, "{stories} stories");
    Ok(())
}

#[test]
fn what_may_be_left_out_may_be_left_out() -> Outcome {
    let validator = validator()?;
    check(&validator, &json!({"format": "standfirst/1", "headline": "x", "lead": ["y"]}))?;
    check(&validator, &json!({"headline": "x", "sections": [{"heading": "y", "blocks": ["z"]}]}))?;
    check(&validator, &json!({"headline": "x", "lead": [{"gallery": {"pictures": []}}], "comments": {"thread": "y"}}))?;
    Ok(())
}

#[test]
fn what_has_a_short_form_fits_in_both() -> Outcome {
    let words = [json!("x"), json!(["x", {"strong": "y"}, ["z"]])];
    for words in words {
        let list = json!({"list": {"items": [words, {"text": words}]}});
        let table = json!({"table": {"rows": [[words, {"text": words, "colspan": 2}]]}});
        let article = json!({"headline": "x", "lead": [words, {"paragraph": words}, list, table]});
        check(&validator()?, &article)?;
    }
    Ok(())
}

thread_local! {
    static VALIDATOR: Option<Validator> = validator().ok();
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_is_written_fits(article in article()) {
        let json = serde_json::to_value(article).unwrap_or_default();
        VALIDATOR.with(|validator| check(validator.as_ref().ok_or("no schema")?, &json)).map_err(TestCaseError::fail)?;
    }
}
