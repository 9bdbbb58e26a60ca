//! Running text: spans with decorators, and with annotations that are defined beside them.

use std::collections::BTreeMap;

use standfirst_article::{Break, Inline, LinkText, LinkUrl, RichText};

use crate::{Decode, Decoded, Lenient, Value, convert::words};

/// Wraps running text in a mark.
type WrapInMark = fn(RichText) -> Inline;

/// The supported decorators, outermost first.
const DECORATORS: [(&str, WrapInMark); 8] = [
    ("strong", Inline::Strong),
    ("em", Inline::Em),
    ("underline", Inline::Underline),
    ("strike-through", Inline::Strike),
    ("strike", Inline::Strike),
    ("highlight", Inline::Mark),
    ("sub", Inline::Sub),
    ("sup", Inline::Sup),
];

/// Decodes the running text of a block.
pub(super) fn text(block: Value<'_>) -> Decoded<RichText> {
    let object = block.object()?;
    let Lenient(definitions): Lenient<MarkDefinition> =
        object.optional("markDefs").unwrap_or_else(|| Lenient(Vec::new()));
    let links: BTreeMap<String, LinkUrl> =
        definitions.into_iter().filter_map(|definition| Some((definition.key, definition.href?))).collect();
    let mut text = RichText::default();
    // Consecutive spans of one link are merged.
    let mut open: Option<&str> = None;
    let spans: Vec<TextSpan> = object.required("children")?;
    for span in &spans {
        let link = span.marks.iter().find_map(|mark| links.get_key_value(mark));
        let inlines = span.inlines();
        match (link, text.0.last_mut()) {
            (Some((key, _)), Some(Inline::Link(before))) if open == Some(key.as_str()) => before.text.0.extend(inlines),
            (Some((_, href)), _) => {
                text.0.push(Inline::Link(LinkText { href: href.clone(), text: RichText(inlines) }));
            }
            (None, _) => text.0.extend(inlines),
        }
        open = link.map(|(key, _)| key.as_str());
    }
    Ok(text)
}

/// An annotation: a link, or one that only its site knows.
struct MarkDefinition {
    key: String,
    href: Option<LinkUrl>,
}

impl Decode for MarkDefinition {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let href = object.optional("href").or_else(|| object.optional("url"));
        if href.is_none() {
            // The note has the annotation's texts, which are not part of the running text.
            value.note(*value.fault("a link"));
        }
        Ok(Self { key: object.required("_key")?, href })
    }
}

/// A span with the names of its marks; an inline object counts as a span of its text.
struct TextSpan {
    text: String,
    marks: Vec<String>,
}

impl Decode for TextSpan {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let kind: String = object.optional("_type").unwrap_or_default();
        if kind == "span" || value.json().get("text").is_some() {
            return Ok(Self { text: object.required("text")?, marks: object.list("marks") });
        }
        value.note(*value.fault("a span"));
        Ok(Self { text: words(value).join(" "), marks: Vec::new() })
    }
}

impl TextSpan {
    fn has(&self, mark: &str) -> bool {
        self.marks.iter().any(|own| own == mark)
    }

    fn inlines(&self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        for (at, line) in self.text.split('\n').enumerate() {
            if at > 0 {
                inlines.push(Inline::Break(Break {}));
            }
            if !line.is_empty() {
                let line = line.to_owned();
                inlines.push(if self.has("code") { Inline::Code(line) } else { Inline::Text(line) });
            }
        }
        let marks = DECORATORS.iter().rev().filter(|(name, _)| self.has(name));
        marks.fold(inlines, |inlines, (_, mark)| vec![mark(RichText(inlines))])
    }
}
