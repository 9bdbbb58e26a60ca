//! Footnotes: marks, notes, and links within the page.

use standfirst_article::{Block, Footnote, Inline, LinkUrl, RichText, heading_anchor};

use super::{
    Element,
    joined::Joined,
    marks::Mark,
    page_index::{in_page, is_backlink, is_note_mark, is_permalink},
    unwanted::Unwanted,
    walk::Walker,
};

impl Walker<'_> {
    /// Converts a link or a footnote mark.
    pub(super) fn anchor(&mut self, link: &Element) {
        let Some(id) = in_page(link) else { return self.marked(link, Mark::of(link)) };
        if self.index.is_note(&id) && is_note_mark(link) {
            self.paragraph.footnote(id.into_owned());
        } else if self.in_note && is_backlink(link) || is_permalink(link) {
            self.left_out.count(Unwanted::Repeated);
        } else if self.index.is_heading(&id) {
            // The viewer assigns its own ids to headings.
            let href = LinkUrl::parse(&["#", &heading_anchor(&id)].concat());
            self.marked(link, href.map(Mark::Link));
        } else {
            self.marked(link, Mark::of(link));
        }
    }

    /// Converts a footnote.
    pub(super) fn note(&mut self, id: &str, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        self.in_note = true;
        let mut blocks = self.blocks_in(element);
        self.in_note = false;
        // An item outside of its list would be rendered as a list: only its contents are used.
        let Joined { mut text, mut rest } = Joined::of(std::mem::take(&mut blocks));
        without_mark_remains(&mut text);
        self.out.append(&mut rest);
        if !text.is_empty() {
            self.notes.push(Footnote { id: id.to_owned(), text: RichText(text), lang: None });
        }
    }

    /// Converts the list of footnotes. Its heading and divider are dropped when all its notes were taken out.
    pub(super) fn note_list(&mut self, element: &Element) {
        self.end_paragraph();
        let (start, notes) = (self.out.len(), self.notes.len());
        self.children(element);
        self.end_paragraph();
        let is_frame = |block: &Block| matches!(block, Block::Divider(_) | Block::Heading(_));
        if self.notes.len() > notes && self.out.iter().skip(start).all(is_frame) {
            self.out.truncate(start);
        }
    }
}

/// Removes the punctuation that surrounded the backlink: brackets, a full stop, a colon.
fn without_mark_remains(text: &mut Vec<Inline>) {
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start_matches(['[', ']', '.', ':', ')', ' ', '\u{a0}']).to_owned();
        if first.is_empty() {
            text.remove(0);
        }
    }
}
