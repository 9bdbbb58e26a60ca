//! Completion of articles that were not read from JSON.

use standfirst_article::Article;

use super::{ReadContext, finish::finish};
use crate::{Env, Request, TranslateError};

/// Completes an article as [`translate`](crate::translate()) does for other formats: hero picture, dek, ids, absolute
/// addresses.
///
/// # Errors
/// Returns [`FormatError::Empty`](crate::FormatError::Empty) if it has no text.
pub fn complete(article: Article, request: &Request<'_>, env: Env<'_>) -> Result<Article, TranslateError> {
    finish(article, &ReadContext { request, env, notes: Vec::new() })
}
