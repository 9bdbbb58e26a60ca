//! Quotations, pull quotes, and posts of other sites.

use standfirst_article::{Block, Inline, LinkUrl, Quote, RichText};

use super::{Element, Node, joined::Joined, walk::Walker};

impl Walker<'_> {
    /// Words of somebody else.
    pub(super) fn quote(&mut self, element: &Element) {
        if let Some(quote) = self.quoted(element) {
            self.out.push(Block::Quote(quote));
        }
    }

    /// Words of the story set large.
    pub(super) fn pull_quote(&mut self, element: &Element) {
        let Some(mut quote) = self.quoted(element) else { return };
        // The class may stand on the figure around the quotation.
        if quote.text.0.is_empty()
            && let [Block::Quote(_)] = quote.blocks.as_slice()
            && let Some(Block::Quote(inner)) = quote.blocks.pop()
        {
            quote = Quote { cite: quote.cite.or(inner.cite), url: quote.url.or(inner.url), ..inner };
        }
        self.out.push(Block::PullQuote(quote));
    }

    /// A post: its own address is that of its last link, where it names none.
    pub(super) fn post(&mut self, element: &Element) {
        let Some(mut quote) = self.quoted(element) else { return };
        let own = element.attribute("data-instgrm-permalink").or_else(|| element.attribute("data-href"));
        let last = || {
            let mut last = None;
            for block in &quote.blocks {
                if let Block::Paragraph(text) = block {
                    last_link(text, &mut last);
                }
            }
            last_link(&quote.text, &mut last);
            last
        };
        quote.url = quote.url.take().or_else(|| own.and_then(LinkUrl::parse)).or_else(last);
        self.out.push(Block::Quote(quote));
    }

    /// What is quoted, and who said it; `None` for nothing, and where quotations are nested too deep.
    fn quoted(&mut self, element: &Element) -> Option<Quote> {
        if self.is_deep() {
            self.wrapper(element);
            return None;
        }
        self.end_paragraph();
        let around = self.begin();
        let mut cite = Joined::default();
        let end = end_of_words(&element.children);
        for (at, child) in element.children.iter().enumerate() {
            match child {
                Node::Element(inner) if at >= end && is_cite(inner) && !self.is_deep() => {
                    let text = self.text_in(inner);
                    cite.line(without_dash(text));
                }
                Node::Element(inner) => self.element(inner),
                Node::Text(text) => self.text(text),
            }
        }
        let mut blocks = self.end(around);
        if cite.text.is_empty()
            && blocks.len() > 1
            && let Some(text) = blocks.pop_if(|block| is_only_cite(block)).and_then(only_cite)
        {
            cite.line(without_dash(text));
        }
        let cite = Some(RichText(cite.text)).filter(|cite| !cite.0.is_empty());
        let url = element.attribute("cite").and_then(LinkUrl::parse);
        match blocks.as_slice() {
            [] => {
                self.out.extend(cite.map(Block::Paragraph));
                return None;
            }
            [Block::Paragraph(_)] => {}
            _ => return Some(Quote { text: RichText::default(), blocks, cite, url }),
        }
        let text = Joined::of(blocks).text;
        Some(Quote { text: RichText(text), blocks: Vec::new(), cite, url })
    }
}

/// How many of the things in a quotation come before it is said whose words they are: with words after it, a `cite` is
/// a title among them.
fn end_of_words(children: &[Node]) -> usize {
    let is_said = |child: &Node| match child {
        Node::Element(inner) => !is_cite(inner) && has_words(child),
        Node::Text(_) => has_words(child),
    };
    children.iter().rposition(is_said).map_or(0, |at| at + 1)
}

fn has_words(node: &Node) -> bool {
    match node {
        Node::Element(inner) => inner.children.iter().any(has_words),
        Node::Text(text) => !text.trim().is_empty(),
    }
}

/// Whether an element in a quotation says whose words it holds.
fn is_cite(element: &Element) -> bool {
    const CLASSES: [&str; 4] = ["attribution", "quote-author", "blockquote-footer", "wp-block-pullquote__citation"];
    matches!(element.name.as_str(), "footer" | "cite") || CLASSES.iter().any(|class| element.has_class(class))
}

/// Whether a paragraph is nothing but a `cite`.
fn is_only_cite(block: &Block) -> bool {
    matches!(block, Block::Paragraph(text) if matches!(text.0.as_slice(), [Inline::Cite(_)]))
}

fn only_cite(block: Block) -> Option<RichText> {
    let Block::Paragraph(mut text) = block else { return None };
    if let Some(Inline::Cite(inner)) = text.0.pop() { Some(inner) } else { None }
}

/// A name without the dash before it, which the viewer has its own way to show.
pub(super) fn without_dash(mut text: RichText) -> RichText {
    if let Some(Inline::Text(first)) = text.0.first_mut() {
        let name = first.trim_start_matches(['—', '–', '―', '-', ' ', '\u{a0}']);
        *first = name.to_owned();
        if first.is_empty() {
            text.0.remove(0);
        }
    }
    text
}

fn last_link(text: &RichText, last: &mut Option<LinkUrl>) {
    for inline in &text.0 {
        if let Inline::Link(link) = inline {
            *last = Some(link.href.clone());
        }
    }
}
