//! Code, verse, and other text whose spaces and line breaks count.

use standfirst_article::{Block, Code, Inline, RichText};

use super::{Element, Node, joined::Joined, roles::is_block, unwanted::unwanted, walk::Walker};

impl Walker<'_> {
    /// A `pre`: program text where it says so, verse where its class does.
    pub(super) fn preformatted(&mut self, element: &Element) {
        self.end_paragraph();
        let inner = only_code(element);
        if inner.is_some() || element.has_class("wp-block-code") || language(element).is_some() {
            let mut text = String::new();
            write(element, &mut text);
            text.truncate(text.trim_end().len());
            let named = inner.and_then(language).or_else(|| language(element)).map(str::to_owned);
            let language = named.or_else(|| self.code_language.clone());
            if !text.is_empty() {
                self.out.push(Block::Code(Code { text, language }));
            }
            return;
        }
        let around = self.begin();
        self.line.is_verbatim = true;
        self.children(element);
        let blocks = self.end(around);
        let Joined { text, mut rest } = Joined::of(blocks);
        let text = RichText(trimmed(text));
        if !text.0.is_empty() {
            let is_verse = element.has_class("wp-block-verse");
            self.out.push(if is_verse { Block::Verse(text) } else { Block::Preformatted(text) });
        }
        self.out.append(&mut rest);
    }
}

/// The `code` that a `pre` holds, and nothing else.
fn only_code(element: &Element) -> Option<&Element> {
    let is_blank = |node: &&Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    let mut inner = element.children.iter().filter(|node| !is_blank(node));
    match (inner.next(), inner.next()) {
        (Some(Node::Element(code)), None) if code.name == "code" => Some(code),
        _ => None,
    }
}

/// The language that a class or an attribute names: `language-rust`, `lang-rust`.
pub(super) fn language(element: &Element) -> Option<&str> {
    let classes = element.attribute("class").unwrap_or_default().split_ascii_whitespace();
    let mut named = classes.filter_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-")));
    let language =
        named.next().or_else(|| element.attribute("data-language")).or_else(|| element.attribute("data-lang"));
    language.filter(|language| !matches!(*language, "" | "none" | "plaintext"))
}

/// The text in an element, with its line breaks.
fn write(element: &Element, text: &mut String) {
    for child in &element.children {
        match child {
            Node::Text(own) => text.push_str(own),
            Node::Element(inner) if inner.name == "br" => text.push('\n'),
            Node::Element(inner) if unwanted(inner).is_some() => {}
            Node::Element(inner) => {
                write(inner, text);
                if is_block(&inner.name) && !text.ends_with('\n') {
                    text.push('\n');
                }
            }
        }
    }
}

/// Text without the line breaks at its end.
fn trimmed(mut text: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(last)) = text.last_mut() {
        last.truncate(last.trim_end().len());
        if last.is_empty() {
            text.pop();
        }
    }
    text
}
