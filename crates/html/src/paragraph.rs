//! Construction of running text: collapses white space as browsers do, and tracks the open marks.

use std::mem::{replace, take};

use standfirst_article::{Break, Inline, LinkUrl, RichText};

use super::marks::Mark;

/// The maximum nesting of marks: deeper ones add nothing, and in JSON each takes three levels.
const MAX_MARKS: usize = 16;

/// Budget in bytes of addresses and titles that are repeated where a mark continues in the next paragraph. A link
/// around a few blocks needs little of it; one around thousands ends.
const REOPEN_BUDGET: usize = 1 << 20;

/// The paragraph being built.
#[derive(Debug)]
pub(super) struct ParagraphBuilder {
    /// Finished text outside of all open marks.
    done: Vec<Inline>,
    /// The open marks, outermost first, each with its text so far.
    open: Vec<(Mark, Vec<Inline>)>,
    /// White space that is written when text follows.
    pending_space: String,
    /// Whether a line break is written when text follows.
    pending_break: bool,
    /// The number of marks open around the pending white space or break.
    pending_depth: usize,
    has_text: bool,
    /// Whether white space is preserved.
    pub(super) is_verbatim: bool,
    reopen_budget: usize,
}

impl Default for ParagraphBuilder {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            open: Vec::new(),
            pending_space: String::new(),
            pending_break: false,
            pending_depth: 0,
            has_text: false,
            is_verbatim: false,
            reopen_budget: REOPEN_BUDGET,
        }
    }
}

impl ParagraphBuilder {
    /// Replaces this paragraph by a new one with the same marks open, and returns it.
    pub(super) fn replace(&mut self) -> Self {
        let marks = self.reopened();
        let reopen_budget = self.reopen_budget;
        replace(self, Self { open: marks, reopen_budget, ..Self::default() })
    }

    /// Restores a paragraph that was replaced.
    pub(super) fn restore(&mut self, paragraph: Self) {
        let reopen_budget = self.reopen_budget;
        *self = Self { reopen_budget, ..paragraph };
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        if self.is_verbatim {
            self.has_text |= text.contains(|c| !is_blank(c));
            return self.push(text);
        }
        let mut rest = text;
        while !rest.is_empty() {
            let (blank, after) = split_where(rest, |c| !is_blank(c));
            self.space(blank);
            let (word, after) = split_where(after, is_blank);
            if !word.is_empty() {
                self.write_pending();
                self.push(word);
            }
            rest = after;
        }
    }

    /// Adds a footnote mark.
    pub(super) fn footnote(&mut self, id: String) {
        self.write_pending();
        self.innermost().push(Inline::Footnote(id));
    }

    /// Adds a line break; `false` where it follows another one, which ends the paragraph.
    pub(super) fn line_break(&mut self) -> bool {
        if self.is_verbatim {
            self.push("\n");
            return true;
        }
        let is_first = !self.pending_break;
        self.mark_pending();
        self.pending_break = true;
        is_first
    }

    /// Adds white space, which is collapsed with its neighbours.
    pub(super) fn space(&mut self, blank: &str) {
        if blank.is_empty() {
            return;
        }
        self.mark_pending();
        for c in blank.chars() {
            if !is_collapsible(c) {
                self.pending_space.push(c);
            } else if !self.pending_space.ends_with(' ') {
                self.pending_space.push(' ');
            }
        }
    }

    /// Opens a mark; `false` where it is redundant, and must not be closed.
    pub(super) fn open(&mut self, mark: Mark) -> bool {
        let is_new = self.open.len() < MAX_MARKS && !self.open.iter().any(|(outer, _)| mark.is_redundant_in(outer));
        if is_new {
            self.open.push((mark, Vec::new()));
        }
        is_new
    }

    /// Closes the innermost mark. One without text is dropped.
    pub(super) fn close(&mut self) {
        let Some((mark, text)) = self.open.pop() else { return };
        self.pending_depth = self.pending_depth.min(self.open.len());
        if !text.is_empty() {
            mark.wrap_into(text, self.innermost());
        }
    }

    /// Takes the paragraph so far, if it has any text. The marks stay open for the next one.
    pub(super) fn take(&mut self) -> Option<RichText> {
        self.pending_space.clear();
        self.pending_break = false;
        if !take(&mut self.has_text) {
            self.done.clear();
            self.open.iter_mut().for_each(|(_, text)| text.clear());
            return None;
        }
        let marks = self.reopened();
        while !self.open.is_empty() {
            self.close();
        }
        self.open = marks;
        Some(RichText(take(&mut self.done)))
    }

    /// Whether it has no text so far.
    pub(super) fn is_empty(&self) -> bool {
        !self.has_text
    }

    /// The target of the open link.
    pub(super) fn link(&self) -> Option<&LinkUrl> {
        self.open.iter().find_map(|(mark, _)| if let Mark::Link(href) = mark { Some(href) } else { None })
    }

    fn reopened(&mut self) -> Vec<(Mark, Vec<Inline>)> {
        let reopen_budget = &mut self.reopen_budget;
        let reopen = |(mark, _): &(Mark, Vec<Inline>)| {
            let is_within = mark.size() <= *reopen_budget;
            *reopen_budget = reopen_budget.saturating_sub(mark.size());
            (if is_within { mark.clone() } else { Mark::Plain }, Vec::new())
        };
        self.open.iter().map(reopen).collect()
    }

    fn mark_pending(&mut self) {
        let is_first = self.pending_space.is_empty() && !self.pending_break;
        self.pending_depth = if is_first { self.open.len() } else { self.pending_depth.min(self.open.len()) };
    }

    /// Writes the pending white space or break at the mark depth where it began, so that a space before a mark stays
    /// outside of it.
    fn write_pending(&mut self) {
        let space = take(&mut self.pending_space);
        let is_break = take(&mut self.pending_break);
        if !replace(&mut self.has_text, true) {
            return;
        }
        let into = match self.pending_depth.checked_sub(1).and_then(|at| self.open.get_mut(at)) {
            Some((_, text)) => text,
            None => &mut self.done,
        };
        if is_break {
            into.push(Inline::Break(Break {}));
        } else if !space.is_empty() {
            push(into, &space);
        }
    }

    fn innermost(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some((_, text)) => text,
            None => &mut self.done,
        }
    }

    fn push(&mut self, text: &str) {
        push(self.innermost(), text);
    }
}

/// Appends text, merged with a preceding text.
pub(super) fn push(into: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = into.last_mut() {
        last.push_str(text);
    } else {
        into.push(Inline::Text(text.to_owned()));
    }
}

/// Whether a character is white space or has no width.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')
}

/// Whether a character is collapsible white space (CSS Text 3, 4.1).
fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn split_where(text: &str, end: impl FnMut(char) -> bool) -> (&str, &str) {
    text.find(end).and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}
