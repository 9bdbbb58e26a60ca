//! Format 1, described in `docs/article-format.md`.

mod article;
mod block;
mod inline;
mod leaf;
mod media;

use standfirst_article::Article;

use super::{Fault, FormatError, Json, Reading, decode, decode::quoted, parse};

/// Decodes an article. Addresses are not resolved: see [`Article::rebase`].
///
/// # Errors
/// Returns [`FormatError::NotJson`] or [`FormatError::Html`] if the text is not JSON, [`FormatError::Shape`] if a
/// required member is missing or wrong, [`FormatError::Newer`] for a newer version, and [`FormatError::Empty`] if there
/// is no text.
pub fn read(text: &str) -> Result<Reading<Article>, FormatError> {
    read_json(&parse(text)?)
}

/// Decodes an article from parsed JSON.
pub(super) fn read_json(json: &Json<'_>) -> Result<Reading<Article>, FormatError> {
    check_version(json)?;
    let (mut article, notes) = decode::<Article>(json).map_err(FormatError::Shape)?;
    if article.headline.trim().is_empty() || !article.has_text() {
        return Err(FormatError::Empty);
    }
    article.assign_heading_ids();
    Ok(Reading { value: article, notes })
}

/// Accepts `standfirst/1`, `standfirst/1.x`, and files that name no format.
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
