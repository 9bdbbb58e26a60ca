//! Terms and what they mean.

use standfirst_article::{Block, Definition, Definitions, RichText};

use super::{Element, Node, joined::Joined, walk::Walker};

impl Walker<'_> {
    /// A list of terms. Pictures and players in it come after it.
    pub(super) fn definitions(&mut self, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        let around = self.begin();
        let mut items = Vec::new();
        self.terms(element, &mut items);
        let mut rest = self.end(around);
        if !items.is_empty() {
            self.out.push(Block::Definitions(Definitions { items }));
        }
        self.out.append(&mut rest);
    }

    /// Terms may stand in groups. What is neither a term nor a meaning counts as a meaning.
    fn terms(&mut self, parent: &Element, items: &mut Vec<Definition>) {
        for child in &parent.children {
            match child {
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Element(group) if group.name == "div" && super::unwanted::unwanted(group).is_none() => {
                    self.terms(group, items);
                }
                Node::Element(inner) => {
                    let around = self.begin();
                    self.element(inner);
                    let blocks = self.end(around);
                    self.add_term(blocks, inner.name == "dt", items);
                }
                Node::Text(text) => {
                    let around = self.begin();
                    self.text(text);
                    let blocks = self.end(around);
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
            // Several terms may share what they mean.
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
