//! Footnotes: their marks, the notes, and links within the page.

use standfirst_article::{Block, Footnote, Inline, LinkUrl, RichText, place_of};

use super::{
    Element,
    joined::Joined,
    marks::Mark,
    survey::{in_page, is_mark, is_own_sign, is_way_back},
    unwanted::Unwanted,
    walk::Walker,
};

impl Walker<'_> {
    /// A link, or the mark of a note.
    pub(super) fn anchor(&mut self, link: &Element) {
        let Some(id) = in_page(link) else { return self.marked(link, Mark::of(link)) };
        if self.survey.is_note(&id) && is_mark(link) {
            self.line.footnote(id.into_owned());
        } else if self.in_note && is_way_back(link) || is_own_sign(link) {
            self.left_out.count(Unwanted::Repeated);
        } else if self.survey.is_heading(&id) {
            // The viewer makes the places of headings anew.
            let href = LinkUrl::parse(&["#", &place_of(&id)].concat());
            self.marked(link, href.map(Mark::Link));
        } else {
            self.marked(link, Mark::of(link));
        }
    }

    /// A note.
    pub(super) fn note(&mut self, id: &str, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        self.in_note = true;
        let mut blocks = self.blocks_in(element);
        self.in_note = false;
        // Of an item alone, which is drawn as a list, only what is in it.
        let Joined { mut text, mut rest } = Joined::of(std::mem::take(&mut blocks));
        without_rest_of_mark(&mut text);
        self.out.append(&mut rest);
        if !text.is_empty() {
            self.notes.push(Footnote { id: id.to_owned(), text: RichText(text), lang: None });
        }
    }

    /// What is around the notes: of a line and a heading nothing is left when the notes are gone.
    pub(super) fn notes_box(&mut self, element: &Element) {
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

/// What stood around the link back to the mark: brackets, a full stop, a colon.
fn without_rest_of_mark(text: &mut Vec<Inline>) {
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start_matches(['[', ']', '.', ':', ')', ' ', '\u{a0}']).to_owned();
        if first.is_empty() {
            text.remove(0);
        }
    }
}
