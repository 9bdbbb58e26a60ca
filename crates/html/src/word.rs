//! Lists as Word pastes them: paragraphs that say in `style` which list they belong to, and hold their own mark.

use standfirst_article::{Block, Item, List};

use super::{Element, disarm::STYLE, walk::Walker};

impl Walker<'_> {
    /// An item of a list in Word.
    pub(super) fn word_item(&mut self, paragraph: &Element) {
        let Some(level) = level(paragraph).filter(|_| !self.is_deep()) else { return self.wrapper(paragraph) };
        self.end_paragraph();
        let text = self.text_in(paragraph);
        let mark = std::mem::take(&mut self.word_mark);
        let mark = mark.trim_matches(['.', ')', '(', ' ', '\u{a0}', '\n']);
        if text.0.is_empty() {
            return;
        }
        // Letters and digits number an item; a single o is Word's hollow bullet.
        let ordered = mark != "o" && !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let start = mark.parse().ok().filter(|start| *start != 1);
        let item = Item { text, list: None };
        let goes_on = self.out.len() == self.orphans;
        match self.out.last_mut() {
            Some(Block::List(list)) if goes_on && (level > 1 || list.ordered == ordered) => {
                add(list, item, level, ordered);
            }
            _ => {
                self.out.push(Block::List(List { ordered, start, reversed: false, items: vec![item] }));
                self.orphans = self.out.len();
            }
        }
    }

    /// The mark that Word writes before an item: a bullet or a number.
    pub(super) fn word_mark(&mut self, span: &Element) {
        self.word_mark = span.text();
    }
}

/// Whether a paragraph is an item of a list.
pub(super) fn is_item(element: &Element) -> bool {
    element.name == "p" && level(element).is_some()
}

/// Whether an element holds the mark of an item.
pub(super) fn is_mark(element: &Element) -> bool {
    element.attribute(STYLE).is_some_and(|style| style.trim().eq_ignore_ascii_case("mso-list:ignore"))
}

/// How deep an item stands, from 1: `mso-list:l0 level2 lfo1`.
fn level(paragraph: &Element) -> Option<usize> {
    let (_, said) = paragraph.attribute(STYLE)?.split_once("mso-list:")?;
    let (_, level) = said.split(';').next()?.split_once("level")?;
    level.split(' ').next()?.parse().ok().filter(|level| (1..=9).contains(level))
}

fn add(list: &mut List, item: Item, level: usize, ordered: bool) {
    match list.items.last_mut() {
        Some(last) if level > 1 => {
            let new = || List { ordered, start: None, reversed: false, items: Vec::new() };
            add(last.list.get_or_insert_with(new), item, level - 1, ordered);
        }
        _ => list.items.push(item),
    }
}
