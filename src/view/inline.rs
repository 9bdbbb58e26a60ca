//! Running text.

use super::{
    Context,
    footnotes::note_id,
    markup::{Markup, el, part},
};
use crate::model::{Direction, Inline, Lang, LinkText, RichText};

impl Context<'_> {
    /// Puts running text into an element.
    pub(super) fn fill(&self, mut parent: Markup, text: &RichText) -> Markup {
        for inline in &text.0 {
            parent = match inline {
                Inline::Text(text) => parent.text(text),
                Inline::Unknown(text) => self.fill(parent, text),
                Inline::Strong(text) => parent.child(self.fill(el("strong"), text)),
                Inline::Em(text) => parent.child(self.fill(el("em"), text)),
                Inline::Code(text) => parent.child(el("code").with("translate", "no").text(text)),
                Inline::Link(link) => parent.child(self.link(link)),
                Inline::Sub(text) => parent.child(self.fill(el("sub"), text)),
                Inline::Sup(text) => parent.child(self.fill(el("sup"), text)),
                Inline::Strike(text) => parent.child(self.fill(el("s"), text)),
                Inline::Underline(text) => parent.child(self.fill(el("u"), text)),
                Inline::Mark(text) => parent.child(self.fill(el("mark"), text)),
                Inline::Kbd(text) => parent.child(self.fill(el("kbd"), text)),
                Inline::Abbr(term) => parent.child(self.fill(el("abbr").with("title", &term.title), &term.text)),
                Inline::Q(text) => parent.child(self.fill(el("q"), text)),
                Inline::Cite(text) => parent.child(self.fill(el("cite"), text)),
                Inline::Time(time) => {
                    parent.child(self.fill(el("time").with("datetime", time.datetime.as_str()), &time.text))
                }
                Inline::Break(_) => parent.child(el("br")),
                Inline::Footnote(id) => parent.children(self.footnote_mark(id)),
                Inline::Span(span) => {
                    let lang = span.lang.as_ref().map(Lang::as_str);
                    let dir = span.dir.map(Direction::as_str);
                    parent.child(self.fill(el("span").maybe_with("lang", lang).maybe_with("dir", dir), &span.text))
                }
            };
        }
        parent
    }

    fn link(&self, link: &LinkText) -> Markup {
        self.fill(anchor(link.href.as_str()), &link.text)
    }

    /// The number of a note, leading to it; nothing for a note that is not there.
    fn footnote_mark(&self, id: &str) -> Option<Markup> {
        let number = self.notes.number(id)?;
        let link = el("a")
            .with("href", &["#", &note_id(number)].concat())
            .with("id", &self.notes.mark(number))
            .with("role", "doc-noteref")
            .text(&number.to_string());
        Some(part("sup", "footnote-mark").child(link))
    }
}

/// A link. Those that leave the viewer tell the other site nothing about it.
pub(super) fn anchor(href: &str) -> Markup {
    let link = el("a").with("href", href);
    if href.starts_with(['?', '#']) { link } else { link.with("rel", "noopener noreferrer") }
}
