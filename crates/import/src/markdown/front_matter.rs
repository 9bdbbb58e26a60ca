//! Parser of front matter: YAML between `---`, TOML between `+++`.

use serde_json::{Map, Value};

/// Markdown file, split into front matter and body.
#[derive(Debug)]
pub(super) struct FrontMatter<'a> {
    /// Front matter fields; empty without front matter.
    pub(super) fields: Map<String, Value>,
    /// Body.
    pub(super) body: &'a str,
}

type Parse = fn(&str) -> Result<Value, String>;

/// Splits a Markdown file.
///
/// # Errors
/// A message, without full stop, when the front matter is not valid YAML or TOML.
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
        // Only white space and comments between the fences.
        Value::Null => Ok(FrontMatter { fields: Map::new(), body }),
        // Not front matter, but two dividers around a paragraph.
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Ok(none()),
    }
}

/// Splits a text at its fences: between the first line, if it is a fence, and the next one, and the rest.
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

/// First line of a parser's error message; libraries add an excerpt in further lines.
fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// Converts TOML to JSON; dates become strings as written.
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
