//! What was left out, counted, and told once.

use standfirst_article::{Fault, decimal};

use super::unwanted::Unwanted;

/// How often something was left out, and how often it became something less.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    counts: [usize; Unwanted::ALL.len()],
    /// Frames of other pages that became links.
    pub(super) frames: usize,
}

impl LeftOut {
    /// Counts one more.
    pub(super) fn count(&mut self, why: Unwanted) {
        let counts = Unwanted::ALL.iter().zip(&mut self.counts);
        counts.filter(|((known, _), _)| *known == why).for_each(|(_, count)| *count += 1);
    }

    /// A note for each kind.
    pub(super) fn notes(&self) -> Vec<Fault> {
        let counts = Unwanted::ALL.iter().zip(self.counts).filter(|(_, count)| *count > 0);
        let mut notes: Vec<_> = counts.map(|((_, words), count)| note(count, words, ", left out")).collect();
        if self.frames > 0 {
            notes.push(note(self.frames, "frames of other pages", ", shown as links"));
        }
        notes
    }
}

fn note(count: usize, words: &str, what: &str) -> Fault {
    Fault {
        path: "html".to_owned(),
        expected: "what belongs to a story",
        found: [&decimal(count), " × ", words, what].concat(),
    }
}
