//! Items that follow one another, as lists inside each other.

use crate::model::{Block, Item, List, RichText};

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

    fn written(items: &[(bool, u8, &str)]) -> String {
        let (mut lists, mut blocks) = (Lists::default(), Vec::new());
        for (ordered, level, text) in items {
            lists.add(*ordered, *level, (*text).into(), &mut blocks);
        }
        lists.close(&mut blocks);
        serde_json::to_string(&blocks).unwrap_or_default().replace("\"ordered\":false,", "").replace("\"items\":", "")
    }

    #[test]
    fn deeper_items_stand_below_the_one_before() {
        let items = [(false, 1, "a"), (false, 2, "b"), (false, 3, "c"), (false, 2, "d"), (false, 1, "e")];
        let expected = r#"[{"list":{[{"text":"a","list":{[{"text":"b","list":{["c"]}},"d"]}},"e"]}}]"#;
        assert_eq!(written(&items), expected);
    }

    #[test]
    fn levels_may_be_left_out_and_begin_anywhere() {
        assert_eq!(written(&[(false, 3, "a"), (false, 1, "b")]), r#"[{"list":{["a"]}},{"list":{["b"]}}]"#);
        let expected = r#"[{"list":{[{"text":"a","list":{["b"]}},"c"]}}]"#;
        assert_eq!(written(&[(false, 1, "a"), (false, 200, "b"), (false, 1, "c")]), expected);
    }

    #[test]
    fn another_kind_of_list_begins_a_list() {
        let expected = r#"[{"list":{["a"]}},{"list":{"ordered":true,["b"]}}]"#;
        assert_eq!(written(&[(false, 1, "a"), (true, 1, "b")]), expected);
    }
}
