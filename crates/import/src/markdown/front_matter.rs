//! What stands between fences above a text: YAML between `---`, TOML between `+++`.

use serde_json::{Map, Value};

/// A text in two parts.
#[derive(Debug)]
pub(super) struct FrontMatter<'a> {
    /// The fields above it; none where there is no front matter.
    pub(super) fields: Map<String, Value>,
    /// The text itself.
    pub(super) body: &'a str,
}

type Parse = fn(&str) -> Result<Value, String>;

/// Parts them.
///
/// # Errors
/// Where the fields are in neither language, in a sentence without its full stop.
pub(super) fn split(text: &str) -> Result<FrontMatter<'_>, String> {
    let text = text.trim_start_matches('\u{feff}');
    let none = || FrontMatter { fields: Map::new(), body: text };
    let (parse, fence): (Parse, _) = match text.get(..3) {
        Some("---") => (yaml, "---"),
        Some("+++") => (toml, "+++"),
        _ => return Ok(none()),
    };
    let Some((above, body)) = between(text, fence) else { return Ok(none()) };
    match parse(above)? {
        Value::Object(fields) => Ok(FrontMatter { fields, body }),
        // Nothing but white space and comments between the fences.
        Value::Null => Ok(FrontMatter { fields: Map::new(), body }),
        // Two dividers with a paragraph between them.
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Ok(none()),
    }
}

/// What is between the first line, if that is a fence, and the next one; and what is after it.
fn between<'a>(text: &'a str, fence: &str) -> Option<(&'a str, &'a str)> {
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != fence {
        return None;
    }
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        let is_fence = line.trim_end() == fence || (fence == "---" && line.trim_end() == "...");
        if is_fence {
            return Some((rest.get(..end)?, rest.get(end + line.len()..)?));
        }
        end += line.len();
    }
    None
}

fn yaml(text: &str) -> Result<Value, String> {
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    serde_saphyr::from_str(text)
        .map_err(|error| format!("the front matter is not valid YAML: {}", first_line(&error.to_string())))
}

fn toml(text: &str) -> Result<Value, String> {
    let table: toml::Table = toml::from_str(text)
        .map_err(|error| format!("the front matter is not valid TOML: {}", first_line(error.message())))?;
    Ok(plain(toml::Value::Table(table)))
}

/// Libraries add pictures of the place in further lines.
fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// TOML as JSON, with dates as they are written.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(table) => Value::Object(table.into_iter().map(|(key, value)| (key, plain(value))).collect()),
    }
}
