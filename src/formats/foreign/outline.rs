//! Blocks in a row, as lead and sections.

use crate::{
    html::Body,
    model::{Block, Heading, Section},
};

/// Cuts blocks into a lead and sections: headings of the highest level that is used begin one, and those below keep
/// their order. Levels are as they were written, 1 to 6.
pub(in crate::formats) fn outline(blocks: Vec<Block>) -> (Vec<Block>, Vec<Section>) {
    let levels =
        blocks.iter().filter_map(|block| if let Block::Heading(heading) = block { Some(heading.level) } else { None });
    let highest = levels.min().unwrap_or_default();
    let (mut lead, mut sections): (Vec<Block>, Vec<Section>) = (Vec::new(), Vec::new());
    for mut block in blocks {
        if let Block::Heading(heading) = &mut block {
            if heading.level == highest {
                let (id, heading) = (heading.id.take(), std::mem::take(&mut heading.text));
                sections.push(Section { id, heading, blocks: Vec::new() });
                continue;
            }
            // Sections have level 2.
            heading.level = (heading.level - highest + 2).min(6);
        }
        sections.last_mut().map_or(&mut lead, |section| &mut section.blocks).push(block);
    }
    (lead, sections)
}

/// The text of a piece of HTML as blocks in a row, its sections as headings of level 2.
pub(in crate::formats) fn in_a_row(body: Body) -> Vec<Block> {
    let mut blocks = body.lead;
    for Section { id, heading, blocks: more } in body.sections {
        blocks.push(Block::Heading(Heading { level: 2, text: heading, id }));
        blocks.extend(more);
    }
    blocks
}

/// Takes the heading out that a text without a title has for one: of level 1, or the first thing that is said.
pub(in crate::formats) fn take_title(blocks: &mut Vec<Block>) -> Option<String> {
    let level = |block: &Block| if let Block::Heading(heading) = block { Some(heading.level) } else { None };
    let is_first = |blocks: &[Block]| {
        let first = blocks.iter().position(|block| !matches!(block, Block::Figure(_) | Block::Divider(_)));
        first.filter(|at| blocks.get(*at).and_then(level).is_some())
    };
    let at = blocks.iter().position(|block| level(block) == Some(1)).or_else(|| is_first(blocks))?;
    let words = blocks.get(at).map(|block| {
        let mut words = String::new();
        block.each_text(&mut |text| words.push_str(text));
        words
    });
    blocks.remove(at);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(level: u8, text: &str) -> Block {
        Block::Heading(Heading { level, text: text.into(), id: None })
    }

    #[test]
    fn the_highest_level_makes_sections_and_lower_ones_stay_below() {
        let blocks =
            vec![Block::Paragraph("a".into()), heading(3, "b"), heading(5, "c"), heading(4, "d"), heading(3, "e")];
        let (lead, sections) = outline(blocks);
        assert_eq!(lead.len(), 1);
        let headings: Vec<_> =
            sections.iter().map(|section| (section.heading.plain(), section.blocks.clone())).collect();
        assert_eq!(headings, [("b".to_owned(), vec![heading(4, "c"), heading(3, "d")]), ("e".to_owned(), vec![])]);
    }

    #[test]
    fn a_title_is_of_level_1_or_comes_first() {
        let paragraph = || Block::Paragraph("x".into());
        assert_eq!(take_title(&mut vec![paragraph(), heading(1, "a")]).as_deref(), Some("a"));
        assert_eq!(take_title(&mut vec![heading(2, "a"), paragraph()]).as_deref(), Some("a"));
        assert_eq!(take_title(&mut vec![paragraph(), heading(2, "a")]), None);
    }
}
