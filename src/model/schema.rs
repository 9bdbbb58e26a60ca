//! Where the JSON Schema differs from what serde's attributes say: what may also be
//! written as a bare string or array.

use schemars::{Schema, json_schema};

/// Running text may stand for the object: a paragraph, an item, a cell.
pub(super) fn or_text(schema: &mut Schema) {
    either(schema, &json_schema!({"$ref": "#/$defs/RichText"}));
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
