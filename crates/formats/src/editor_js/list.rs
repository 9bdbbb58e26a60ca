//! Lists: texts alone, texts with lists below them, and things to tick off.

use standfirst_article::{Inline, Item, List, RichText};

use crate::{Decode, Decoded, Json, Value, foreign::Desk};

/// Lists inside each other; items of deeper ones stand in the last. In JSON each takes three levels, and format 1 has
/// 128.
const DEEPEST: usize = 16;

/// A list as it was saved.
pub(super) struct SavedList {
    ordered: bool,
    start: Option<i32>,
    is_checklist: bool,
    items: Vec<SavedItem>,
}

impl SavedList {
    pub(super) fn read(value: Value<'_>, is_checklist: bool) -> Decoded<Self> {
        let object = value.object()?;
        let style: Option<String> = object.optional("style");
        let style = style.unwrap_or_default();
        Ok(Self {
            ordered: style == "ordered",
            start: object.optional("meta").and_then(|Meta { start, .. }| start).filter(|_| style == "ordered"),
            is_checklist: is_checklist || style == "checklist",
            items: object.required("items")?,
        })
    }

    pub(super) fn list(&self, desk: &Desk<'_>) -> List {
        let mut list = self.level(&self.items, 1, desk);
        list.start = self.start.filter(|start| *start != 1);
        list
    }

    fn level(&self, items: &[SavedItem], depth: usize, desk: &Desk<'_>) -> List {
        let mut list = List { ordered: self.ordered, start: None, reversed: false, items: Vec::new() };
        for item in items {
            let text = self.text(item, desk);
            let below = (!item.items.is_empty()).then(|| self.level(&item.items, depth + 1, desk));
            match below {
                Some(below) if depth >= DEEPEST => {
                    list.items.push(Item { text, list: None });
                    list.items.extend(below.items);
                }
                below => list.items.push(Item { text, list: below }),
            }
        }
        list
    }

    fn text(&self, item: &SavedItem, desk: &Desk<'_>) -> RichText {
        let mut text = desk.inline(&item.html).unwrap_or_default();
        if self.is_checklist || item.checked.is_some() {
            let mark = if item.checked == Some(true) { "☑ " } else { "☐ " };
            text.0.insert(0, Inline::Text(mark.to_owned()));
        }
        text
    }
}

struct SavedItem {
    html: String,
    checked: Option<bool>,
    items: Vec<Self>,
}

impl Decode for SavedItem {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        if let Json::String(html) = value.json() {
            return Ok(Self { html: html.to_string(), checked: None, items: Vec::new() });
        }
        let object = value.object()?;
        let text: Option<String> = object.if_there("text")?;
        Ok(Self {
            html: text.map_or_else(|| object.required("content"), Ok)?,
            checked: object.optional("checked").or_else(|| object.optional::<Meta>("meta")?.checked),
            items: object.strict("items")?,
        })
    }
}

/// What the second version of the list tool says about a list, and about each item.
struct Meta {
    start: Option<i32>,
    checked: Option<bool>,
}

impl Decode for Meta {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { start: object.optional("start"), checked: object.optional("checked") })
    }
}
