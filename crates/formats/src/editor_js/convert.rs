//! Conversion of a document to an article.

use standfirst_article::{Article, LinkUrl, Teaser};

use super::{EditorJsDocument, block::blocks};
use crate::{
    TranslateError,
    convert::{Convert, ReadContext},
};

impl Convert for EditorJsDocument {
    fn has_id(&self, item: &str) -> bool {
        self.metadata.has_id(item)
    }

    fn teaser(&self, _: &ReadContext<'_>) -> Teaser {
        self.metadata.teaser()
    }

    fn viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl> {
        self.metadata.viewer_link(context)
    }

    fn article(&self, context: &mut ReadContext<'_>) -> Result<Article, TranslateError> {
        let blocks = blocks(&self.blocks, 0, context);
        Ok(self.metadata.article(blocks))
    }
}
