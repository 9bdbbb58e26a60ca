//! Updates of live blogs.

use standfirst_article::{Block, Entry, Heading};

use super::{posting::Posting, story::text, thing::resolve};
use crate::convert::ReadContext;

impl Posting {
    /// Converts an update to a dated entry; without a date, to a heading with blocks.
    pub(super) fn entry(&self, context: &mut ReadContext<'_>) -> Vec<Block> {
        let heading = self.headline.as_deref().and_then(|headline| context.inline(headline));
        let (mut blocks, sections) = self.body.as_deref().map_or_else(Default::default, |body| text(body, "", context));
        for section in sections {
            blocks.push(Block::Heading(Heading { level: 4, text: section.heading, id: section.id }));
            blocks.extend(section.blocks);
        }
        let pictures = self.pictures.iter().filter_map(|picture| resolve(picture, &self.graph).picture(context));
        blocks.extend(pictures.map(Block::Figure));
        match (&self.published, heading) {
            (_, None) if blocks.is_empty() => Vec::new(),
            (Some(date), heading) => vec![Block::Entry(Entry { date: date.clone(), heading, id: None, blocks })],
            (None, heading) => {
                let heading = heading.map(|text| Block::Heading(Heading { level: 3, text, id: None }));
                heading.into_iter().chain(blocks).collect()
            }
        }
    }
}
