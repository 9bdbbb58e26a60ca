//! Running text.

use standfirst_article::{Direction, Inline, Lang, RichText, decimal};

use super::{
    RenderContext,
    element::{Element, el, part},
    footnotes::note_id,
};

impl RenderContext<'_> {
    /// Puts running text into an element.
    pub(super) fn fill(&self, mut parent: Element, text: &RichText) -> Element {
        for inline in &text.0 {
            parent = match inline {
                Inline::Text(text) => parent.text(text),
                Inline::Unknown(text) => self.fill(parent, text),
                Inline::Strong(text) => parent.child(self.fill(el("strong"), text)),
                Inline::Em(text) => parent.child(self.fill(el("em"), text)),
                Inline::Code(text) => parent.child(el("code").with("translate", "no").text(text)),
                Inline::Link(link) if self.in_link.get() => self.fill(parent, &link.text),
                Inline::Link(link) => parent.child(self.link(link.href.as_str(), &link.text)),
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

    /// Running text as a link. What leads elsewhere in it only stands there: links cannot hold links.
    pub(super) fn link(&self, href: &str, text: &RichText) -> Element {
        self.in_link.set(true);
        let link = self.fill(self.links.anchor(href), text);
        self.in_link.set(false);
        link
    }

    /// The number of a note, leading to it; nothing for a note that is not there.
    fn footnote_mark(&self, id: &str) -> Option<Element> {
        let number = self.notes.number(id)?;
        let (mark, text) = (part("sup", "footnote-mark"), decimal(number));
        if self.in_link.get() {
            return Some(mark.text(&text));
        }
        let link = el("a")
            .with("href", &["#", &note_id(number)].concat())
            .with("id", &self.notes.mark(number))
            .with("role", "doc-noteref")
            .text(&text);
        Some(mark.child(link))
    }
}
