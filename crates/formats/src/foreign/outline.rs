//! Blocks in a row, before they are divided into sections.

use standfirst_article::{Block, Heading, Section};
use standfirst_html::Body;

/// The text of a piece of HTML as blocks in a row, its sections as headings of level 2.
pub(crate) fn in_a_row(body: Body) -> Vec<Block> {
    let mut blocks = body.lead;
    for Section { id, heading, blocks: more } in body.sections {
        blocks.push(Block::Heading(Heading { level: 2, text: heading, id }));
        blocks.extend(more);
    }
    blocks
}

/// Takes the heading out that a text without a title has for one: of level 1, or the first thing that is said.
pub(crate) fn take_title(blocks: &mut Vec<Block>) -> Option<String> {
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
    fn a_title_is_of_level_1_or_comes_first() {
        let paragraph = || Block::Paragraph("x".into());
        assert_eq!(take_title(&mut vec![paragraph(), heading(1, "a")]).as_deref(), Some("a"));
        assert_eq!(take_title(&mut vec![heading(2, "a"), paragraph()]).as_deref(), Some("a"));
        assert_eq!(take_title(&mut vec![paragraph(), heading(2, "a")]), None);
    }
}
