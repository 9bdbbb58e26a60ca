//! A schema-driven walk over a file, which tells the visitor the model type of each value. The schema is generated from
//! the model, so a member that is added there is known here.

use std::{borrow::Cow, collections::HashSet, sync::LazyLock};

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};
use standfirst_article::Article;
use standfirst_formats::Json;

use super::json_path::JsonPath;

/// Callbacks of the walk.
pub(super) trait Visitor {
    /// Called for a value of this type of the model (`Picture`, `Block`), before its contents.
    fn value(&mut self, name: &str, value: &Json<'_>, path: &JsonPath<'_>);

    /// Called for a member that the type does not have; `known` are those that it has.
    fn unknown_member(&mut self, path: &JsonPath<'_>, known: &[&str]);

    /// Called for a member that the object already has.
    fn duplicate_member(&mut self, path: &JsonPath<'_>);
}

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Article>().to_value());

/// The prefix of references to type definitions in the schema.
const DEFINITIONS: &str = "#/$defs/";

/// Walks a story from its root.
pub(super) fn walk(json: &Json<'_>, visitor: &mut dyn Visitor) {
    visitor.value("Article", json, &JsonPath::Root);
    visit(json, &SCHEMA, &JsonPath::Root, visitor);
}

fn visit(json: &Json<'_>, schema: &Value, path: &JsonPath<'_>, visitor: &mut dyn Visitor) {
    let mut names = Vec::new();
    let Some(schema) =
        matching_schema(json, schema, true, &mut names).or_else(|| matching_schema(json, schema, false, &mut names))
    else {
        return;
    };
    for name in names {
        visitor.value(name, json, path);
    }
    match json {
        Json::Array(items) => {
            let Some(schema) = schema.get("items") else { return };
            for (index, item) in items.iter().enumerate() {
                visit(item, schema, &JsonPath::Item(path, index), visitor);
            }
        }
        Json::Object(members) => {
            let Some(known) = schema.get("properties").and_then(Value::as_object) else { return };
            visit_members(members, known, path, visitor);
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

type Members<'a> = [(Cow<'a, str>, Json<'a>)];

fn visit_members(members: &Members<'_>, known: &Map<String, Value>, path: &JsonPath<'_>, visitor: &mut dyn Visitor) {
    let mut seen = HashSet::new();
    for (name, value) in members {
        let path = JsonPath::Member(path, name);
        if !seen.insert(name) {
            visitor.duplicate_member(&path);
        } else if let Some(schema) = known.get(name.as_ref()) {
            visit(value, schema, &path, visitor);
        } else {
            visitor.unknown_member(&path, &known.keys().map(String::as_str).collect::<Vec<_>>());
        }
    }
}

/// Resolves the schema that matches a value, through references and alternatives, and collects the type names on the
/// way. With `strict` off, a value that fails validation matches the object that it should be, so that its members are
/// known.
fn matching_schema<'s>(
    json: &Json<'_>,
    schema: &'s Value,
    strict: bool,
    names: &mut Vec<&'s str>,
) -> Option<&'s Value> {
    let known = names.len();
    let found = if let Some(name) =
        schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix(DEFINITIONS))
    {
        names.push(name);
        let definition = SCHEMA.get("$defs")?.get(name)?;
        if name == "RichText" && matches!(json, Json::Object(_)) {
            // A single mark in place of an array is running text too.
            names.push("Inline");
            matching_schema(json, marks()?, strict, names)
        } else {
            matching_schema(json, definition, strict, names)
        }
    } else if schema.get("properties").is_none()
        && let Some(alternatives) = ["anyOf", "oneOf"].iter().find_map(|any| schema.get(*any)?.as_array())
    {
        // Where running text or an object is allowed, an invalid object is taken for a mark.
        let is_mark =
            !strict && alternatives.iter().any(|schema| schema.get("$ref") == Some(&Value::from("#/$defs/RichText")));
        if is_mark { None } else { alternatives.iter().find_map(|schema| matching_schema(json, schema, strict, names)) }
    } else {
        fits(json, schema, strict).then_some(schema)
    };
    if found.is_none() {
        names.truncate(known);
    }
    found
}

/// The schema of marks: the alternatives that are objects with one key.
fn marks() -> Option<&'static Value> {
    let alternatives = SCHEMA.get("$defs")?.get("Inline")?.get("anyOf")?.as_array()?;
    alternatives.iter().find(|schema| schema.get("oneOf").is_some())
}

fn fits(json: &Json<'_>, schema: &Value, strict: bool) -> bool {
    let is = |wanted: &str| match schema.get("type") {
        Some(Value::Array(types)) => types.iter().any(|own| own == wanted),
        own => own.is_some_and(|own| own == wanted),
    };
    match json {
        Json::Object(members) => {
            let mut required =
                schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
            let is_kind = schema.get("additionalProperties") == Some(&Value::Bool(false));
            let mut is_whole = || required.all(|name| json.get(name).is_some()) && (!is_kind || members.len() == 1);
            is("object") && if strict { is_whole() } else { !is_kind }
        }
        Json::Array(_) => is("array"),
        Json::String(_) => is("string"),
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}
