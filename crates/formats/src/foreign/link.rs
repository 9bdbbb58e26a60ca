//! What a page embeds, and what it only links to.

use standfirst_article::{Block, Break, Inline, LinkText, LinkUrl, RichText};

/// A paragraph with a link, and what it is about on the next line. Without a title the address is shown.
pub(crate) fn link_paragraph(href: LinkUrl, title: Option<&str>, about: Option<&str>) -> Block {
    let is_said = |text: &&str| !text.trim().is_empty();
    let text = title.filter(is_said).unwrap_or_else(|| href.as_str()).into();
    let mut inlines = vec![Inline::Link(LinkText { href, text })];
    if let Some(about) = about.filter(is_said) {
        inlines.extend([Inline::Break(Break {}), Inline::Text(about.to_owned())]);
    }
    Block::Paragraph(RichText(inlines))
}
