//! Comments and drafts as JSON texts. What is read back is checked like anything from
//! outside: other scripts of the same origin can write to the same storage.

use standfirst_article::decimal;
use standfirst_formats::{Decode, Decoded, Json, Value, decode};

use super::{Comment, Draft, validate};

struct Record {
    name: String,
    text: String,
    at: u64,
}

impl Decode for Record {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            text: object.required("text")?,
            at: object.optional("at").unwrap_or_default(),
        })
    }
}

/// A comment for keeping; its `id` is in the key.
pub(super) fn write_comment(comment: &Comment) -> String {
    let mut json = String::from("{\"v\":1,\"at\":");
    json.push_str(&decimal(comment.at));
    write_member(&mut json, ",\"name\":", &comment.name);
    write_member(&mut json, ",\"text\":", &comment.text);
    json.push('}');
    json
}

/// A kept comment, if it is one that could have been posted.
pub(super) fn read_comment(id: &str, json: &str) -> Option<Comment> {
    let record = read(json)?;
    let valid = validate(&record.name, &record.text).ok()?;
    Some(Comment { id: id.to_owned(), name: valid.name, text: valid.text, at: record.at })
}

/// A draft for keeping.
pub(super) fn write_draft(draft: &Draft) -> String {
    let mut json = String::from("{\"v\":1");
    write_member(&mut json, ",\"name\":", &draft.name);
    write_member(&mut json, ",\"text\":", &draft.text);
    json.push('}');
    json
}

/// A kept draft, whatever was typed.
pub(super) fn read_draft(json: &str) -> Option<Draft> {
    let record = read(json)?;
    Some(Draft { name: record.name, text: record.text })
}

fn read(json: &str) -> Option<Record> {
    let json = Json::parse(json).ok()?;
    decode(&json).ok().map(|(record, _)| record)
}

fn write_member(json: &mut String, name: &str, text: &str) {
    json.push_str(name);
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\t' => json.push_str("\\t"),
            // No other control character passes the rules; a draft may hold one.
            c if c < ' ' => json.push(' '),
            c => json.push(c),
        }
    }
    json.push('"');
}
