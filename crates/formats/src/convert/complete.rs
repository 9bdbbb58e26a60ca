//! The same for stories that were read from something other than JSON.

use standfirst_article::Article;

use super::{ReadContext, finish::finish};
use crate::{Request, Env, TranslateError};

/// Completes a story as [`translate`](crate::translate()) does those of other formats.
///
/// # Errors
/// Where there is nothing to read.
pub fn complete(article: Article, request: &Request<'_>, env: Env<'_>) -> Result<Article, TranslateError> {
    finish(article, &ReadContext { request, env, notes: Vec::new() })
}
