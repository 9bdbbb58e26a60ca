//! A document as a story.

use super::{Written, block::blocks};
use crate::{
    formats::{
        TranslateError,
        foreign::{Desk, Foreign},
    },
    model::{Article, LinkUrl, Teaser},
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
