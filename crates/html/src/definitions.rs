//! Definition lists.

use standfirst_article::{Block, Definition, Definitions, RichText};

use super::{Element, Node, joined::Joined, walk::Walker};

impl Walker<'_> {
    /// Converts a `dl`. Pictures and players in it come after it.
    pub(super) fn definitions(&mut self, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        let outer = self.begin_nested();
        let mut items = Vec::new();
        self.terms(element, &mut items);
        let mut rest = self.end_nested(outer);
        if !items.is_empty() {
            self.out.push(Block::Definitions(Definitions { items }));
        }
        self.out.append(&mut rest);
    }

    /// Collects terms and details, also from `div` groups. Content that is neither counts as a detail.
    fn terms(&mut self, parent: &Element, items: &mut Vec<Definition>) {
        for child in &parent.children {
            match child {
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Element(group) if group.name == "div" && super::unwanted::unwanted(group).is_none() => {
                    self.terms(group, items);
                }
                Node::Element(inner) => {
                    let outer = self.begin_nested();
                    self.element(inner);
                    let blocks = self.end_nested(outer);
                    self.add_term(blocks, inner.name == "dt", items);
                }
                Node::Text(text) => {
                    let outer = self.begin_nested();
                    self.text(text);
                    let blocks = self.end_nested(outer);
                    self.add_term(blocks, false, items);
                }
            }
        }
    }

    fn add_term(&mut self, blocks: Vec<Block>, is_term: bool, items: &mut Vec<Definition>) {
        let Joined { text, mut rest } = Joined::of(blocks);
        self.out.append(&mut rest);
        if text.is_empty() {
            return;
        }
        match items.last_mut() {
            // Consecutive terms share the details that follow.
            Some(last) if is_term && last.details.is_empty() => {
                let mut terms = Joined { text: std::mem::take(&mut last.term.0), ..Joined::default() };
                terms.line(RichText(text));
                last.term.0 = terms.text;
            }
            Some(last) if !is_term => last.details.push(RichText(text)),
            _ if is_term => items.push(Definition { term: RichText(text), details: Vec::new() }),
            _ => items.push(Definition { term: RichText::default(), details: vec![RichText(text)] }),
        }
    }
}
