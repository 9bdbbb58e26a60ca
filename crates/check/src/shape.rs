//! Walking a file along the schema of its format, so that every value is known for what it is. The schema is made of
//! the model: a member that is added there is known here.

use std::{borrow::Cow, collections::HashSet, sync::LazyLock};

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};
use standfirst_article::Article;
use standfirst_formats::Json;

use super::place::Place;

/// Sees what is met on the way.
pub(super) trait Visitor {
    /// A value of this type of the model: `Picture`, `Block`. Before what is in it.
    fn value(&mut self, name: &str, value: &Json<'_>, place: &Place<'_>);

    /// A member that no type here has, and those that this one has.
    fn unknown_member(&mut self, place: &Place<'_>, known: &[&str]);

    /// A member that the object has twice.
    fn second_member(&mut self, place: &Place<'_>);
}

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Article>().to_value());

/// Where the schema has its types.
const DEFINITIONS: &str = "#/$defs/";

/// Walks a story.
pub(super) fn walk(json: &Json<'_>, visitor: &mut dyn Visitor) {
    visitor.value("Article", json, &Place::Root);
    meet(json, &SCHEMA, &Place::Root, visitor);
}

fn meet(json: &Json<'_>, schema: &Value, place: &Place<'_>, visitor: &mut dyn Visitor) {
    let mut names = Vec::new();
    let Some(schema) = fitting(json, schema, true, &mut names).or_else(|| fitting(json, schema, false, &mut names))
    else {
        return;
    };
    for name in names {
        visitor.value(name, json, place);
    }
    match json {
        Json::Array(items) => {
            let Some(schema) = schema.get("items") else { return };
            for (index, item) in items.iter().enumerate() {
                meet(item, schema, &Place::Item(place, index), visitor);
            }
        }
        Json::Object(members) => {
            let Some(known) = schema.get("properties").and_then(Value::as_object) else { return };
            meet_members(members, known, place, visitor);
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

type Members<'a> = [(Cow<'a, str>, Json<'a>)];

fn meet_members(members: &Members<'_>, known: &Map<String, Value>, place: &Place<'_>, visitor: &mut dyn Visitor) {
    let mut seen = HashSet::new();
    for (name, value) in members {
        let place = Place::Member(place, name);
        if !seen.insert(name) {
            visitor.second_member(&place);
        } else if let Some(schema) = known.get(name.as_ref()) {
            meet(value, schema, &place, visitor);
        } else {
            visitor.unknown_member(&place, &known.keys().map(String::as_str).collect::<Vec<_>>());
        }
    }
}

/// The schema that a value has, through references and alternatives, with the names of the types on the way. Where
/// nothing fits in the strict sense, the object that it should be, so that its members are known.
fn fitting<'s>(json: &Json<'_>, schema: &'s Value, strict: bool, names: &mut Vec<&'s str>) -> Option<&'s Value> {
    let known = names.len();
    let found = if let Some(name) =
        schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix(DEFINITIONS))
    {
        names.push(name);
        let definition = SCHEMA.get("$defs")?.get(name)?;
        if name == "RichText" && matches!(json, Json::Object(_)) {
            // A mark that stands alone is running text too.
            names.push("Inline");
            fitting(json, marks()?, strict, names)
        } else {
            fitting(json, definition, strict, names)
        }
    } else if schema.get("properties").is_none()
        && let Some(alternatives) = ["anyOf", "oneOf"].iter().find_map(|any| schema.get(*any)?.as_array())
    {
        // What may be running text or an object is a mark when it is not quite that object.
        let is_mark =
            !strict && alternatives.iter().any(|schema| schema.get("$ref") == Some(&Value::from("#/$defs/RichText")));
        if is_mark { None } else { alternatives.iter().find_map(|schema| fitting(json, schema, strict, names)) }
    } else {
        fits(json, schema, strict).then_some(schema)
    };
    if found.is_none() {
        names.truncate(known);
    }
    found
}

/// The alternatives that are objects with one key.
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
