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
        let blocks = blocks(&self.blocks, 0, desk);
        Ok(self.about.article(blocks))
    }
}
