//! Format 1, our own. `docs/article-format.md` describes it.

mod article;
mod block;
mod inline;
mod leaf;
mod media;

use super::{Fault, FormatError, Json, Reading, decode, parse};
use crate::model::Article;

/// Reads an article. Addresses stay as they were written: see [`Article::rebase`].
///
/// # Errors
/// Any [`FormatError`]: not JSON, a required field missing or wrong, a newer format, or
/// nothing to read.
pub fn read(text: &str) -> Result<Reading<Article>, FormatError> {
    let json = parse(text)?;
    check_version(&json)?;
    let (mut article, notes) = decode::<Article>(&json).map_err(FormatError::Shape)?;
    if article.headline.trim().is_empty() || !article.has_text() {
        return Err(FormatError::Empty);
    }
    article.number_headings();
    Ok(Reading { value: article, notes })
}

/// `standfirst/1` and `standfirst/1.x` are ours; a file may also name no format.
fn check_version(json: &Json<'_>) -> Result<(), FormatError> {
    let Some(Json::String(format)) = json.get("format") else { return Ok(()) };
    match format.strip_prefix("standfirst/") {
        Some(version) if version == "1" || version.starts_with("1.") => Ok(()),
        Some(_) => Err(FormatError::Newer(format.to_string())),
        None => Err(FormatError::Shape(Fault {
            path: "format".to_owned(),
            expected: "standfirst/1",
            found: format.to_string(),
        })),
    }
}
