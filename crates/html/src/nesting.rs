//! The walker's state for nested content that is read by itself, such as a quotation or a list item.

use std::mem::{replace, take};

use standfirst_article::{Block, RichText};

use super::{Element, joined::Joined, paragraph::ParagraphBuilder, walk::Walker};

/// The maximum nesting of blocks, lists among them; deeper ones go into the last. In JSON each takes three levels, and
/// format 1 allows 128.
const MAX_NESTED_BLOCKS: usize = 16;

/// The saved state of the enclosing content.
pub(super) struct OuterState {
    paragraph: ParagraphBuilder,
    out: Vec<Block>,
    deferred: Vec<Block>,
}

impl Walker<'_> {
    /// Ends the open paragraph, and adds it and the blocks deferred to its end.
    pub(super) fn end_paragraph(&mut self) {
        self.out.extend(self.paragraph.take().map(Block::Paragraph));
        self.out.append(&mut self.deferred);
    }

    /// Adds a picture or a player at this position, but not into a sentence: after the open paragraph, unless that is
    /// empty.
    pub(super) fn insert(&mut self, block: Block) {
        if self.paragraph.is_empty() { self.out.push(block) } else { self.deferred.push(block) }
    }

    /// Whether the maximum nesting is reached.
    pub(super) fn is_deep(&self) -> bool {
        self.nesting >= MAX_NESTED_BLOCKS
    }

    /// Begins nested content, and returns the saved state. Open marks continue in it.
    pub(super) fn begin_nested(&mut self) -> OuterState {
        self.nesting += 1;
        OuterState { paragraph: self.paragraph.replace(), out: take(&mut self.out), deferred: take(&mut self.deferred) }
    }

    /// Ends nested content, restores the saved state, and returns the blocks.
    pub(super) fn end_nested(&mut self, outer: OuterState) -> Vec<Block> {
        self.end_paragraph();
        self.nesting -= 1;
        self.paragraph.restore(outer.paragraph);
        self.deferred = outer.deferred;
        replace(&mut self.out, outer.out)
    }

    /// Converts the children of an element to blocks.
    pub(super) fn blocks_in(&mut self, element: &Element) -> Vec<Block> {
        let outer = self.begin_nested();
        self.children(element);
        self.end_nested(outer)
    }

    /// Converts the children of an element to running text. Blocks that cannot be text are added at the element's
    /// position.
    pub(super) fn text_in(&mut self, element: &Element) -> RichText {
        let blocks = self.blocks_in(element);
        let Joined { text, rest } = Joined::of(blocks);
        rest.into_iter().for_each(|block| self.insert(block));
        RichText(text)
    }
}
