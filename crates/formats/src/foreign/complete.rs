//! The same for stories that were read from something other than JSON.

use standfirst_article::Article;

use super::{Desk, finish::finish};
use crate::{Asked, Means, TranslateError};

/// Completes a story as [`translate`](crate::translate()) does those of other formats.
///
/// # Errors
/// Where there is nothing to read.
pub fn complete(article: Article, asked: &Asked<'_>, means: Means<'_>) -> Result<Article, TranslateError> {
    finish(article, &Desk { asked, means, notes: Vec::new() })
}
