//! Running text while it is gathered: white space as browsers collapse it, and the marks that are open.

use std::mem::{replace, take};

use standfirst_article::{Break, Inline, LinkUrl, RichText};

use super::marks::Mark;

/// Marks inside each other; more say nothing new, and in JSON each is three levels.
const MOST_MARKS: usize = 16;

/// Bytes of addresses and titles that are written again where a mark goes on in the next paragraph. A link around
/// a few blocks takes little of it; one around thousands ends.
const MOST_AGAIN: usize = 1 << 20;

/// A paragraph that is not yet complete.
#[derive(Debug)]
pub(super) struct Line {
    /// What stands outside of every mark.
    done: Vec<Inline>,
    /// The marks that are open, outermost first, each with what stands in it.
    open: Vec<(Mark, Vec<Inline>)>,
    /// White space, written when something follows it.
    due: String,
    /// A line break, written when something follows it.
    is_break_due: bool,
    /// How many marks are around what is due.
    due_in: usize,
    has_text: bool,
    /// White space counts.
    pub(super) is_verbatim: bool,
    again: usize,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            open: Vec::new(),
            due: String::new(),
            is_break_due: false,
            due_in: 0,
            has_text: false,
            is_verbatim: false,
            again: MOST_AGAIN,
        }
    }
}

impl Line {
    /// Another line with the same marks open, in place of this one, which is given back.
    pub(super) fn replace(&mut self) -> Self {
        let marks = self.reopened();
        let again = self.again;
        replace(self, Self { open: marks, again, ..Self::default() })
    }

    /// Puts a line back that was replaced.
    pub(super) fn restore(&mut self, line: Self) {
        let again = self.again;
        *self = Self { again, ..line };
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
                self.write_due();
                self.push(word);
            }
            rest = after;
        }
    }

    /// Adds a mark of a note.
    pub(super) fn footnote(&mut self, id: String) {
        self.write_due();
        self.innermost().push(Inline::Footnote(id));
    }

    /// Adds a line break; `false` where it follows another, and so ends the paragraph.
    pub(super) fn line_break(&mut self) -> bool {
        if self.is_verbatim {
            self.push("\n");
            return true;
        }
        let is_first = !self.is_break_due;
        self.due_here();
        self.is_break_due = true;
        is_first
    }

    /// White space between two elements that have none of their own.
    pub(super) fn space(&mut self, blank: &str) {
        if blank.is_empty() {
            return;
        }
        self.due_here();
        for c in blank.chars() {
            if !is_collapsible(c) {
                self.due.push(c);
            } else if !self.due.ends_with(' ') {
                self.due.push(' ');
            }
        }
    }

    /// Begins a mark; `false` where it is passed over, and so must not be closed.
    pub(super) fn open(&mut self, mark: Mark) -> bool {
        let is_new = self.open.len() < MOST_MARKS && !self.open.iter().any(|(outer, _)| mark.is_said_by(outer));
        if is_new {
            self.open.push((mark, Vec::new()));
        }
        is_new
    }

    /// Ends the innermost mark. One without text was none.
    pub(super) fn close(&mut self) {
        let Some((mark, text)) = self.open.pop() else { return };
        self.due_in = self.due_in.min(self.open.len());
        if !text.is_empty() {
            mark.around(text, self.innermost());
        }
    }

    /// The paragraph so far, if there is anything in it. The marks stay open for the next.
    pub(super) fn take(&mut self) -> Option<RichText> {
        self.due.clear();
        self.is_break_due = false;
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

    /// Whether nothing was written so far.
    pub(super) fn is_empty(&self) -> bool {
        !self.has_text
    }

    /// Where the link leads that is open.
    pub(super) fn link(&self) -> Option<&LinkUrl> {
        self.open.iter().find_map(|(mark, _)| if let Mark::Link(href) = mark { Some(href) } else { None })
    }

    fn reopened(&mut self) -> Vec<(Mark, Vec<Inline>)> {
        let again = &mut self.again;
        let reopen = |(mark, _): &(Mark, Vec<Inline>)| {
            let is_within = mark.size() <= *again;
            *again = again.saturating_sub(mark.size());
            (if is_within { mark.clone() } else { Mark::Plain }, Vec::new())
        };
        self.open.iter().map(reopen).collect()
    }

    fn due_here(&mut self) {
        let is_first = self.due.is_empty() && !self.is_break_due;
        self.due_in = if is_first { self.open.len() } else { self.due_in.min(self.open.len()) };
    }

    /// Writes what is due, where it began: a space before a mark stays outside of it.
    fn write_due(&mut self) {
        let space = take(&mut self.due);
        let is_break = take(&mut self.is_break_due);
        if !replace(&mut self.has_text, true) {
            return;
        }
        let into = match self.due_in.checked_sub(1).and_then(|at| self.open.get_mut(at)) {
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

/// Adds text to running text.
pub(super) fn push(into: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = into.last_mut() {
        last.push_str(text);
    } else {
        into.push(Inline::Text(text.to_owned()));
    }
}

/// White space, and what is as wide as none.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')
}

/// Of which several count as one (CSS Text 3, 4.1).
fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn split_where(text: &str, end: impl FnMut(char) -> bool) -> (&str, &str) {
    text.find(end).and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}
