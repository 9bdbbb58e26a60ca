//! Items that follow one another, as lists inside each other.

use standfirst_article::{Block, Item, List, RichText};

/// Lists inside each other; items of deeper levels stand in the last. In JSON each takes three levels, and format 1
/// has 128.
const DEEPEST: u8 = 16;

/// The lists that are open, the outermost first, each with the level of its items.
#[derive(Default)]
pub(super) struct Lists {
    open: Vec<(u8, List)>,
}

impl Lists {
    /// Adds an item. A list that it does not belong to any more is added to `blocks`.
    pub(super) fn add(&mut self, ordered: bool, level: u8, text: RichText, blocks: &mut Vec<Block>) {
        let level = level.min(DEEPEST);
        while self.open.len() > 1 && self.open.last().is_some_and(|(open, _)| *open > level) {
            self.close_last();
        }
        // The outermost list ends where one of the other kind begins, or one further out.
        if let [(open, list)] = self.open.as_slice()
            && (*open > level || *open == level && list.ordered != ordered)
        {
            self.close(blocks);
        }
        let item = Item { text, list: None };
        match self.open.last_mut() {
            Some((open, list)) if *open >= level => list.items.push(item),
            Some(_) | None => {
                self.open.push((level, List { ordered, start: None, reversed: false, items: vec![item] }));
            }
        }
    }

    /// Ends all lists.
    pub(super) fn close(&mut self, blocks: &mut Vec<Block>) {
        while self.open.len() > 1 {
            self.close_last();
        }
        blocks.extend(self.open.pop().map(|(_, list)| Block::List(list)));
    }

    /// Puts the innermost list below the last item of the one around it.
    fn close_last(&mut self) {
        let Some((_, list)) = self.open.pop() else { return };
        let parent = self.open.last_mut().and_then(|(_, parent)| parent.items.last_mut());
        if let Some(parent) = parent {
            match &mut parent.list {
                Some(before) => before.items.extend(list.items),
                None => parent.list = Some(list),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists as an outline: `a(b)` is an item with another below it, `1.` begins a numbered list.
    fn outlined(list: &List) -> String {
        let item = |item: &Item| {
            let below = item.list.as_ref().map(|list| format!("({})", outlined(list))).unwrap_or_default();
            item.text.plain() + &below
        };
        let items: Vec<String> = list.items.iter().map(item).collect();
        [if list.ordered { "1. " } else { "" }, &items.join(" ")].concat()
    }

    fn made(items: &[(bool, u8, &str)]) -> Vec<String> {
        let (mut lists, mut blocks) = (Lists::default(), Vec::new());
        for (ordered, level, text) in items {
            lists.add(*ordered, *level, (*text).into(), &mut blocks);
        }
        lists.close(&mut blocks);
        blocks.iter().map(|block| if let Block::List(list) = block { outlined(list) } else { String::new() }).collect()
    }

    #[test]
    fn deeper_items_stand_below_the_one_before() {
        let items = [(false, 1, "a"), (false, 2, "b"), (false, 3, "c"), (false, 2, "d"), (false, 1, "e")];
        assert_eq!(made(&items), ["a(b(c) d) e"]);
    }

    #[test]
    fn levels_may_be_left_out_and_begin_anywhere() {
        assert_eq!(made(&[(false, 3, "a"), (false, 1, "b")]), ["a", "b"]);
        assert_eq!(made(&[(false, 1, "a"), (false, 200, "b"), (false, 1, "c")]), ["a(b) c"]);
        assert_eq!(made(&[(false, 1, "a"), (false, 3, "b"), (false, 2, "c"), (false, 1, "d")]), ["a(b c) d"]);
    }

    #[test]
    fn another_kind_of_list_begins_a_list() {
        assert_eq!(made(&[(false, 1, "a"), (true, 1, "b")]), ["a", "1. b"]);
        assert_eq!(made(&[(false, 1, "a"), (true, 2, "b")]), ["a(1. b)"]);
    }
}
