//! The updates of a live blog.

use standfirst_article::{Block, Entry, Heading};

use super::{posting::Posting, story::text, thing::resolve};
use crate::foreign::Desk;

impl Posting {
    /// An update as a dated entry. Without a date it is a heading with text below.
    pub(super) fn entry(&self, desk: &mut Desk<'_>) -> Vec<Block> {
        let heading = self.headline.as_deref().and_then(|headline| desk.inline(headline));
        let (mut blocks, sections) = self.body.as_deref().map_or_else(Default::default, |body| text(body, "", desk));
        for section in sections {
            blocks.push(Block::Heading(Heading { level: 4, text: section.heading, id: section.id }));
            blocks.extend(section.blocks);
        }
        let pictures = self.pictures.iter().filter_map(|picture| resolve(picture, &self.graph).picture(desk));
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
