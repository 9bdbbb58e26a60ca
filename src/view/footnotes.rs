//! Footnotes: numbered in the order they are listed, with a way back from each.

use std::cell::{Cell, RefCell};

use standfirst_article::{Article, Block, Footnote, Lang, decimal};
use standfirst_settings::words;

use super::{
    RenderContext,
    element::{Element, el, part},
};

/// The notes of a story and how often each was marked so far.
#[derive(Debug, Default)]
pub(super) struct Notes {
    ids: Vec<String>,
    marks: RefCell<Vec<usize>>,
    /// How many notes were drawn so far.
    drawn: Cell<usize>,
}

impl Notes {
    /// Collects the notes of a story.
    pub(super) fn of(article: &Article) -> Self {
        let mut ids = Vec::new();
        article.blocks().for_each(|block| collect(block, &mut ids));
        let marks = RefCell::new(vec![0; ids.len()]);
        Self { ids, marks, drawn: Cell::new(0) }
    }

    /// The number of the note that is drawn next. Not looked up by its `id`, which another may have too.
    fn next(&self) -> usize {
        let number = self.drawn.get() + 1;
        self.drawn.set(number);
        number
    }

    /// The number of the first note with this `id`, counted from 1.
    pub(super) fn number(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| known == id).map(|at| at + 1)
    }

    /// The `id` of the next mark of a note.
    pub(super) fn mark(&self, number: usize) -> String {
        let mut marks = self.marks.borrow_mut();
        match marks.get_mut(number - 1) {
            Some(count) => {
                *count += 1;
                mark_id(number, *count)
            }
            None => mark_id(number, 1),
        }
    }

    fn marks_of(&self, number: usize) -> usize {
        self.marks.borrow().get(number - 1).copied().unwrap_or_default()
    }
}

/// Takes in the ids in the order in which their notes are drawn.
fn collect(block: &Block, ids: &mut Vec<String>) {
    if let Block::Footnotes(notes) = block {
        ids.extend(notes.iter().map(|note| note.id.clone()));
    }
    block.inside().iter().for_each(|block| collect(block, ids));
}

fn mark_id(number: usize, count: usize) -> String {
    ["fnref-", &decimal(number), "-", &decimal(count)].concat()
}

/// The `id` of a note.
pub(super) fn note_id(number: usize) -> String {
    ["fn-", &decimal(number)].concat()
}

impl RenderContext<'_> {
    /// The list of notes. It is drawn after the marks, which it leads back to.
    pub(super) fn footnotes(&self, notes: &[Footnote]) -> Element {
        let items = notes.iter().map(|note| self.footnote(note));
        part("section", "footnotes")
            .with("role", "doc-endnotes")
            .with("aria-label", words::FOOTNOTES)
            .child(el("ol").children(items))
    }

    fn footnote(&self, note: &Footnote) -> Element {
        let number = self.notes.next();
        let item = el("li")
            .with("id", &note_id(number))
            .with("value", &decimal(number))
            .maybe_with("lang", note.lang.as_ref().map(Lang::as_str))
            .with("dir", "auto");
        let backs = (1..=self.notes.marks_of(number)).map(|count| {
            el("a")
                .with("href", &["#", &mark_id(number, count)].concat())
                .with("role", "doc-backlink")
                .with("aria-label", &words::back_to_text(count))
                .text("↩\u{fe0e}")
        });
        self.fill(item, &note.text).children(backs)
    }
}
