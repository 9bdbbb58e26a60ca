//! What is open on the walk: the paragraph, and what is read by itself, such as a quotation or the item of a list.

use std::mem::{replace, take};

use standfirst_article::{Block, RichText};

use super::{Element, joined::Joined, paragraph::ParagraphBuilder, walk::Walker};

/// Blocks inside each other, lists among them. What is nested deeper stands in the last of them: in JSON each takes
/// three levels, and format 1 has 128.
const MAX_NESTED_BLOCKS: usize = 16;

/// What is open around something that is read by itself.
pub(super) struct OuterState {
    paragraph: ParagraphBuilder,
    out: Vec<Block>,
    deferred: Vec<Block>,
}

impl Walker<'_> {
    /// Ends the paragraph that is open.
    pub(super) fn end_paragraph(&mut self) {
        self.out.extend(self.paragraph.take().map(Block::Paragraph));
        self.out.append(&mut self.deferred);
    }

    /// Puts a picture or a player where it stands, but not into a sentence: after its paragraph, unless it begins it.
    pub(super) fn insert(&mut self, block: Block) {
        if self.paragraph.is_empty() { self.out.push(block) } else { self.deferred.push(block) }
    }

    /// Whether blocks are nested so deep here that no other is begun.
    pub(super) fn is_deep(&self) -> bool {
        self.nesting >= MAX_NESTED_BLOCKS
    }

    /// Begins something that is read by itself. Marks that are open go on in it.
    pub(super) fn begin_nested(&mut self) -> OuterState {
        self.nesting += 1;
        OuterState { paragraph: self.paragraph.replace(), out: take(&mut self.out), deferred: take(&mut self.deferred) }
    }

    /// Ends it: the blocks that it holds.
    pub(super) fn end_nested(&mut self, outer: OuterState) -> Vec<Block> {
        self.end_paragraph();
        self.nesting -= 1;
        self.paragraph.restore(outer.paragraph);
        self.deferred = outer.deferred;
        replace(&mut self.out, outer.out)
    }

    /// The blocks in an element.
    pub(super) fn blocks_in(&mut self, element: &Element) -> Vec<Block> {
        let outer = self.begin_nested();
        self.children(element);
        self.end_nested(outer)
    }

    /// What is in an element as running text. What cannot be that is placed where the element stands.
    pub(super) fn text_in(&mut self, element: &Element) -> RichText {
        let blocks = self.blocks_in(element);
        let Joined { text, rest } = Joined::of(blocks);
        rest.into_iter().for_each(|block| self.insert(block));
        RichText(text)
    }
}
