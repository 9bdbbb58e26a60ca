//! What was found in place of what was expected, in a few words.

use standfirst_article::decimal;

use super::Json;

/// What was found, in a few words.
pub(super) fn describe(json: &Json<'_>) -> String {
    match json {
        Json::Null => "null".to_owned(),
        Json::Bool(true) => "true".to_owned(),
        Json::Bool(false) => "false".to_owned(),
        Json::Number(number) => number_in_words(*number),
        Json::String(text) => quoted(text),
        Json::Array(_) => "an array".to_owned(),
        Json::Object(_) => "an object".to_owned(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "only of whole numbers in range")]
fn number_in_words(number: f64) -> String {
    let whole = number.abs() < 9.0e15 && number.fract().abs() < f64::MIN_POSITIVE;
    if whole { decimal(number as i64) } else { "a number with a fraction".to_owned() }
}

/// At most 60 characters of a text, in quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("“");
    quoted.extend(text.chars().take(60));
    if text.chars().nth(60).is_some() {
        quoted.push('…');
    }
    quoted.push('”');
    quoted
}
