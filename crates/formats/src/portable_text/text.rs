//! Running text: spans with marks, of which some are defined beside the spans.

use std::collections::BTreeMap;

use standfirst_article::{Break, Inline, LinkText, LinkUrl, RichText};

use crate::{Decode, Decoded, Lenient, Value, foreign::words};

/// Makes a mark of what it holds.
type Mark = fn(RichText) -> Inline;

/// The decorators that are marks of ours, the outermost first.
const DECORATORS: [(&str, Mark); 8] = [
    ("strong", Inline::Strong),
    ("em", Inline::Em),
    ("underline", Inline::Underline),
    ("strike-through", Inline::Strike),
    ("strike", Inline::Strike),
    ("highlight", Inline::Mark),
    ("sub", Inline::Sub),
    ("sup", Inline::Sup),
];

/// The text of a block with its links.
pub(super) fn text(block: Value<'_>) -> Decoded<RichText> {
    let object = block.object()?;
    let Lenient(definitions): Lenient<Definition> = object.optional("markDefs").unwrap_or_else(|| Lenient(Vec::new()));
    let links: BTreeMap<String, LinkUrl> =
        definitions.into_iter().filter_map(|definition| Some((definition.key, definition.href?))).collect();
    let mut text = RichText::default();
    // Spans that follow one another within one link are one link.
    let mut open: Option<&str> = None;
    let spans: Vec<Span> = object.required("children")?;
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

/// A mark that is defined: a link, or something that only its site knows.
struct Definition {
    key: String,
    href: Option<LinkUrl>,
}

impl Decode for Definition {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let href = object.optional("href").or_else(|| object.optional("url"));
        if href.is_none() {
            // Its words are noted with it, since they have no place in the text.
            value.note(*value.fault("a link"));
        }
        Ok(Self { key: object.required("_key")?, href })
    }
}

/// A piece of text with the names of its marks; of an object in its place the words.
struct Span {
    text: String,
    marks: Vec<String>,
}

impl Decode for Span {
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

impl Span {
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
