//! A document as a story.

use standfirst_article::{Article, LinkUrl, Teaser};

use super::{Written, block::blocks};
use crate::{
    TranslateError,
    foreign::{Desk, Foreign},
};

impl Foreign for Written {
    fn is_called(&self, item: &str) -> bool {
        self.about.is_called(item)
    }

    fn teaser(&self, _: &Desk<'_>) -> Teaser {
        self.about.teaser()
    }

    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        self.about.opening(desk)
    }

    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
        let image = self.image.as_ref().and_then(|image| image.picture(desk).ok());
        let article = self.about.article(blocks(&self.pieces, desk));
        Ok(Article { image, ..article })
    }
}
