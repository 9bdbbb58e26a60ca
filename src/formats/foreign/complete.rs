//! The same for stories that were read from something other than JSON.

use super::{Desk, finish::finish};
use crate::{
    formats::{Asked, Means, TranslateError},
    model::Article,
};

/// Completes a story as [`translate`](crate::formats::translate()) does those of other formats.
///
/// # Errors
/// Where there is nothing to read.
pub(crate) fn complete(article: Article, asked: &Asked<'_>, means: Means<'_>) -> Result<Article, TranslateError> {
    finish(article, &Desk { asked, means, notes: Vec::new() })
}
