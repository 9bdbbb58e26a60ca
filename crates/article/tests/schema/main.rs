//! The JSON Schema of format 1: `docs/article.schema.json` is what the model says, and says what
//! the viewer reads. `SNAPSHOTS=overwrite cargo test --test schema` accepts changes.

#![cfg(not(target_arch = "wasm32"))]

mod accepted;
mod members;
mod refused;

use std::error::Error;

use jsonschema::Validator;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use snapbox::{Data, assert_data_eq, data::DataFormat};
use standfirst_article::Article;
use standfirst_testing::generate;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Article>();
    schema.insert("$id".to_owned(), json!("urn:standfirst:article:1"));
    schema.insert("title".to_owned(), json!("Standfirst article, format 1"));
    let mut schema = schema.to_value();
    join_lines(&mut schema);
    schema
}

/// Descriptions are comments of the code, broken to its width.
fn join_lines(schema: &mut Value) {
    match schema {
        Value::String(text) => {
            *text = text.split("\n\n").map(|text| text.replace('\n', " ")).collect::<Vec<_>>().join("\n\n");
        }
        Value::Array(items) => items.iter_mut().for_each(join_lines),
        Value::Object(members) => members.values_mut().for_each(join_lines),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn validator() -> Outcome<Validator> {
    Ok(jsonschema::validator_for(&schema())?)
}

#[test]
fn the_committed_schema_is_that_of_the_model() -> Outcome {
    let text = serde_json::to_string_pretty(&schema())? + "\n";
    let committed = standfirst_testing::root().join("docs/article.schema.json");
    assert_data_eq!(text, Data::read_from(&committed, Some(DataFormat::Text)).raw());
    Ok(())
}

#[test]
fn the_schema_is_one_of_draft_2020_12() -> Outcome {
    assert_eq!(schema().get("$schema"), Some(&json!("https://json-schema.org/draft/2020-12/schema")));
    jsonschema::draft202012::meta::validate(&schema()).map_err(|error| error.to_string())?;
    Ok(())
}

#[test]
fn descriptions_speak_of_json_and_not_of_rust() {
    let text = schema().to_string();
    for word in ["super::", "crate::", "[`", "Self::"] {
        assert!(!text.contains(word), "{word} stands in the schema");
    }
}
