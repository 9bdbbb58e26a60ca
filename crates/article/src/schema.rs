//! Where the JSON Schema differs from what serde's attributes say: what may also be
//! written as a bare string or array.

use schemars::{Schema, json_schema};

/// Running text may stand for the object: a paragraph, an item, a cell.
pub(super) fn or_text(schema: &mut Schema) {
    either(schema, &json_schema!({"$ref": "#/$defs/RichText"}));
}

/// An article has a block, in its lead or in a section.
pub(super) fn has_text(schema: &mut Schema) {
    let blocks = json_schema!({"required": ["blocks"], "properties": {"blocks": {"minItems": 1}}});
    any_of(
        schema,
        json_schema!({"anyOf": [
            {"required": ["lead"], "properties": {"lead": {"minItems": 1}}},
            {"required": ["sections"], "properties": {"sections": {"contains": blocks}}},
        ]}),
    );
}

/// A quote has words of one kind or the other.
pub(super) fn text_or_blocks(schema: &mut Schema) {
    any_of(schema, json_schema!({"anyOf": [{"required": ["text"]}, {"required": ["blocks"]}]}));
}

fn any_of(schema: &mut Schema, mut condition: Schema) {
    if let Some(any_of) = condition.remove("anyOf") {
        schema.insert("anyOf".to_owned(), any_of);
    }
}

/// A string may stand for the array or object.
pub(super) fn or_string(schema: &mut Schema) {
    either(schema, &json_schema!({"type": "string"}));
}

fn either(schema: &mut Schema, other: &Schema) {
    let mut spelled_out = std::mem::take(schema);
    let description = spelled_out.remove("description");
    *schema = json_schema!({"anyOf": [other, spelled_out]});
    if let Some(description) = description {
        schema.insert("description".to_owned(), description);
    }
}
