//! What is open on the walk: the paragraph, and what is read by itself, such as a quotation or the item of a list.

use std::mem::{replace, take};

use standfirst_article::{Block, RichText};

use super::{Element, joined::Joined, line::Line, walk::Walker};

/// Blocks inside each other, lists among them. What is nested deeper stands in the last of them: in JSON each takes
/// three levels, and format 1 has 128.
const MOST_NESTED: usize = 16;

/// What is open around something that is read by itself.
pub(super) struct Around {
    line: Line,
    out: Vec<Block>,
    lifted: Vec<Block>,
}

impl Walker<'_> {
    /// Ends the paragraph that is open.
    pub(super) fn end_paragraph(&mut self) {
        self.out.extend(self.line.take().map(Block::Paragraph));
        self.out.append(&mut self.lifted);
    }

    /// Puts a picture or a player where it stands, but not into a sentence: after its paragraph, unless it begins it.
    pub(super) fn place(&mut self, block: Block) {
        if self.line.is_empty() { self.out.push(block) } else { self.lifted.push(block) }
    }

    /// Whether blocks are nested so deep here that no other is begun.
    pub(super) fn is_deep(&self) -> bool {
        self.nesting >= MOST_NESTED
    }

    /// Begins something that is read by itself. Marks that are open go on in it.
    pub(super) fn begin(&mut self) -> Around {
        self.nesting += 1;
        Around { line: self.line.replace(), out: take(&mut self.out), lifted: take(&mut self.lifted) }
    }

    /// Ends it: the blocks that it holds.
    pub(super) fn end(&mut self, around: Around) -> Vec<Block> {
        self.end_paragraph();
        self.nesting -= 1;
        self.line.restore(around.line);
        self.lifted = around.lifted;
        replace(&mut self.out, around.out)
    }

    /// The blocks in an element.
    pub(super) fn blocks_in(&mut self, element: &Element) -> Vec<Block> {
        let around = self.begin();
        self.children(element);
        self.end(around)
    }

    /// What is in an element as running text. What cannot be that is placed where the element stands.
    pub(super) fn text_in(&mut self, element: &Element) -> RichText {
        let blocks = self.blocks_in(element);
        let Joined { text, rest } = Joined::of(blocks);
        rest.into_iter().for_each(|block| self.place(block));
        RichText(text)
    }
}
