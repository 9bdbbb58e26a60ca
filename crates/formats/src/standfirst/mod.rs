//! Format 1, our own. `docs/article-format.md` describes it.

mod article;
mod block;
mod inline;
mod leaf;
mod media;

use standfirst_article::Article;

use super::{Fault, FormatError, Json, Reading, decode, decode::quoted, parse};

/// Reads an article. Addresses stay as they were written: see [`Article::rebase`].
///
/// # Errors
/// Any [`FormatError`]: not JSON, a required field missing or wrong, a newer format, or
/// nothing to read.
pub fn read(text: &str) -> Result<Reading<Article>, FormatError> {
    read_json(&parse(text)?)
}

/// Reads an article from JSON that is there already.
pub(super) fn read_json(json: &Json<'_>) -> Result<Reading<Article>, FormatError> {
    check_version(json)?;
    let (mut article, notes) = decode::<Article>(json).map_err(FormatError::Shape)?;
    if article.headline.trim().is_empty() || !article.has_text() {
        return Err(FormatError::Empty);
    }
    article.number_headings();
    Ok(Reading { value: article, notes })
}

/// `standfirst/1` and `standfirst/1.x` are ours; a file may also name no format.
fn check_version(json: &Json<'_>) -> Result<(), FormatError> {
    let Some(Json::String(format)) = json.get("format") else { return Ok(()) };
    let mut version = format.strip_prefix("standfirst/").unwrap_or_default().split('.').map(str::parse::<u16>);
    match (version.next(), version.next(), version.next()) {
        (Some(Ok(1)), None | Some(Ok(_)), None) => Ok(()),
        (Some(Ok(2..)), ..) => Err(FormatError::Newer(format.to_string())),
        (Some(_) | None, ..) => Err(FormatError::Shape(Fault {
            path: "format".to_owned(),
            expected: "standfirst/1",
            found: quoted(format),
        })),
    }
}
