//! Headings, and the sections that they make.
//!
//! The highest level that is used below the headline makes the sections, the next the headings of level 3, and so
//! on: only the order of the levels counts, and a level that is not used leaves no gap. A single `h1` is the title
//! of the page, and counts as the next level.

use standfirst_article::{Block, Heading, RichText, Section, place_of};

use super::{
    Element, boxes::is_wordless, joined::Joined, left_out::LeftOut, similarity::repeats, survey::heading_id,
    unwanted::Unwanted, walk::Walker,
};

impl Walker<'_> {
    /// A heading with the level of its element. Pictures in it come after it.
    pub(super) fn heading(&mut self, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        let blocks = self.blocks_in(element);
        let Joined { text, mut rest } = Joined::of(blocks);
        if !text.is_empty() {
            let level = element.name.bytes().last().unwrap_or(b'2') - b'0';
            let id = heading_id(element).map(place_of).filter(|id| !id.is_empty());
            self.out.push(Block::Heading(Heading { level, text: RichText(text), id }));
        }
        self.out.append(&mut rest);
    }
}

/// Divides blocks into those before the first heading and the sections.
pub(super) fn outline(blocks: Vec<Block>, headline: &str, left_out: &mut LeftOut) -> (Vec<Block>, Vec<Section>) {
    let blocks = without_headline(blocks, headline, left_out);
    let levels = Levels::of(&blocks);
    let (mut lead, mut sections) = (Vec::new(), Vec::<Section>::new());
    for mut block in blocks {
        levels.apply(&mut block);
        if let Block::Heading(Heading { level: 2, text, id }) = block {
            sections.push(Section { id, heading: text, blocks: Vec::new() });
        } else {
            sections.last_mut().map_or(&mut lead, |section| &mut section.blocks).push(block);
        }
    }
    (lead, sections)
}

/// Leaves out headings that repeat the headline: any before the first words, and every `h1`.
fn without_headline(mut blocks: Vec<Block>, headline: &str, left_out: &mut LeftOut) -> Vec<Block> {
    let mut is_beginning = true;
    blocks.retain(|block| {
        let Block::Heading(heading) = block else {
            is_beginning &= is_wordless(block);
            return true;
        };
        let repeats = (is_beginning || heading.level == 1) && repeats(&heading.text.plain(), headline);
        if repeats {
            left_out.count(Unwanted::Headline);
        }
        !repeats
    });
    blocks
}

/// The levels of a page, as the viewer counts them: from 2.
struct Levels([u8; 7]);

impl Levels {
    fn of(blocks: &[Block]) -> Self {
        let mut counts = [0_usize; 7];
        for block in blocks {
            if let Block::Heading(heading) = block
                && let Some(count) = counts.get_mut(usize::from(heading.level))
            {
                *count += 1;
            }
        }
        let is_title = matches!(counts, [_, 1, rest @ ..] if rest.iter().any(|count| *count > 0));
        let mut next = 2;
        Self(std::array::from_fn(|level| {
            let own = next;
            let is_used = counts.get(level).is_some_and(|count| *count > 0);
            next += u8::from(is_used && !(level == 1 && is_title));
            own.min(6)
        }))
    }

    /// Headings inside other blocks are none of the page's: they make no section.
    fn apply(&self, block: &mut Block) {
        if let Block::Heading(heading) = block {
            heading.level = self.level(heading.level);
        }
        for inner in block.inside_mut() {
            self.apply(inner);
            if let Block::Heading(heading) = inner {
                heading.level = heading.level.max(3);
            }
        }
    }

    fn level(&self, level: u8) -> u8 {
        self.0.get(usize::from(level)).copied().unwrap_or(6)
    }
}
