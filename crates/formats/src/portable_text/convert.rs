//! Conversion of a document to an article.

use standfirst_article::{Article, LinkUrl, Teaser};

use super::{PortableTextDocument, blocks::blocks};
use crate::{
    TranslateError,
    convert::{Convert, ReadContext},
};

impl Convert for PortableTextDocument {
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
        let image = self.image.as_ref().and_then(|image| image.picture(context).ok());
        let article = self.metadata.article(blocks(&self.blocks, context));
        Ok(Article { image, ..article })
    }
}
