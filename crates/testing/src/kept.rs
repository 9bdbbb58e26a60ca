//! What reading gives, kept in files: natively and in the wasm it has to be the same.

use standfirst_article::Article;
use standfirst_formats::{FormatError, Json, Reading};

/// What was read, without the indentation, which would be most of the file.
pub fn written(read: &Result<Reading<Article>, FormatError>) -> String {
    format!("{read:#?}").lines().flat_map(|line| [line.trim_start(), "\n"]).collect()
}

/// Texts that are no articles, each with what its reader is told.
pub fn refused() -> Vec<[String; 2]> {
    let Ok(Json::Array(cases)) = Json::parse(include_str!("../../../tests/fixtures/refused.json")) else {
        panic!("no array")
    };
    let case = |case: &Json<'_>| {
        let Json::Array(case) = case else { panic!("{case:?}") };
        let [Json::String(text), Json::String(sentence)] = case.as_slice() else { panic!("{case:?}") };
        [text.to_string(), sentence.to_string()]
    };
    cases.iter().map(case).collect()
}
