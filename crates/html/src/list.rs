//! Lists.
//!
//! An item holds text and a list below it. What else stands in an item comes after it, and the list goes on after
//! that: a numbered one with the next number.

use standfirst_article::{Block, Heading, Item, List, RichText};

use super::{Element, Node, boxes::is_wordless, joined::Joined, walk::Walker};

/// A list while it is made.
struct Maker {
    ordered: bool,
    reversed: bool,
    /// The number of the first item, where it is not the usual one.
    start: Option<i32>,
    /// The number of the next item.
    next: i32,
    items: Vec<Item>,
    /// What is complete.
    done: Vec<Block>,
}

impl Walker<'_> {
    /// A list, or what it was broken into.
    pub(super) fn list(&mut self, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        let mut list = Maker::of(element);
        // What stands between items, together.
        let mut loose = None;
        for child in &element.children {
            match child {
                Node::Element(item) if item.name == "li" => {
                    self.end_loose(&mut loose, &mut list);
                    self.item(item, &mut list);
                }
                Node::Text(text) if loose.is_none() && text.trim().is_empty() => {}
                Node::Text(text) => {
                    loose.get_or_insert_with(|| self.begin());
                    self.text(text);
                }
                Node::Element(other) => {
                    loose.get_or_insert_with(|| self.begin());
                    self.element(other);
                }
            }
        }
        self.end_loose(&mut loose, &mut list);
        list.finish();
        self.out.append(&mut list.done);
    }

    fn item(&mut self, item: &Element, list: &mut Maker) {
        if let Some(value) = item.attribute("value").and_then(|value| value.trim().parse().ok()) {
            list.go_on_at(value);
        }
        // Through `element`, as an item may be hidden, a note, or in another language.
        let around = self.begin();
        self.is_item = true;
        self.element(item);
        self.is_item = false;
        let blocks = self.end(around);
        list.add(blocks);
    }

    /// An item, or one that stands in no list: with others of its kind it makes one.
    pub(super) fn list_item(&mut self, item: &Element) {
        if std::mem::take(&mut self.is_item) || self.is_deep() {
            return self.wrapper(item);
        }
        self.end_paragraph();
        let mut list = Maker::of(item);
        let blocks = self.blocks_in(item);
        list.add(blocks);
        list.finish();
        if self.out.len() == self.orphans
            && let (Some(Block::List(before)), [Block::List(more), ..]) =
                (self.out.last_mut(), list.done.as_mut_slice())
        {
            before.items.append(&mut more.items);
            list.done.remove(0);
        }
        self.out.append(&mut list.done);
        self.orphans = self.out.len();
    }

    fn end_loose(&mut self, loose: &mut Option<super::inside::Around>, list: &mut Maker) {
        if let Some(around) = loose.take() {
            let blocks = self.end(around);
            list.add(blocks);
        }
    }
}

impl Maker {
    fn of(element: &Element) -> Self {
        let ordered = element.name == "ol";
        let reversed = ordered && element.attribute("reversed").is_some();
        let start = element.attribute("start").and_then(|start| start.trim().parse().ok()).filter(|_| ordered);
        let count = || element.elements().filter(|child| child.name == "li").count();
        let first = if reversed { i32::try_from(count()).unwrap_or(i32::MAX) } else { 1 };
        let next = start.unwrap_or(first);
        Self {
            ordered,
            reversed,
            start: start.filter(|start| *start != first),
            next,
            items: Vec::new(),
            done: Vec::new(),
        }
    }

    /// Adds what stands in an item.
    fn add(&mut self, blocks: Vec<Block>) {
        let mut text = Joined::default();
        let mut list = None;
        let mut rest = Vec::new();
        let mut is_text_over = false;
        for block in blocks {
            let goes_on = !is_text_over && list.is_none();
            if goes_on && let Block::Paragraph(line) | Block::Heading(Heading { text: line, .. }) = block {
                text.line(line);
            } else if goes_on && let Block::List(inner) = block {
                list = Some(inner);
            } else {
                is_text_over |= !text.text.is_empty() || !is_wordless(&block);
                rest.push(block);
            }
        }
        self.push(text.text, list);
        if !rest.is_empty() {
            self.finish();
            self.done.append(&mut rest);
        }
    }

    fn push(&mut self, text: Vec<standfirst_article::Inline>, list: Option<List>) {
        if text.is_empty() {
            // A list that stands beside the items belongs to the one before it.
            match (list, self.items.last_mut()) {
                (None, _) => return,
                (Some(list), Some(Item { list: place @ None, .. })) => return *place = Some(list),
                (list, _) => self.items.push(Item { text: RichText::default(), list }),
            }
        } else {
            self.items.push(Item { text: RichText(text), list });
        }
        self.next = self.next.saturating_add(if self.reversed { -1 } else { 1 });
    }

    fn go_on_at(&mut self, value: i32) {
        if self.ordered && value != self.next {
            self.finish();
            self.next = value;
            self.start = Some(value);
        }
    }

    /// Completes the items so far. More would go on with the next number.
    fn finish(&mut self) {
        if self.items.is_empty() {
            return;
        }
        let items = std::mem::take(&mut self.items);
        self.done.push(Block::List(List { ordered: self.ordered, start: self.start, reversed: self.reversed, items }));
        self.start = Some(self.next).filter(|_| self.ordered);
    }
}
