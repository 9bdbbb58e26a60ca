//! What is wrong at one place of a file.

use std::fmt;

/// What was wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place, such as `sections[2].heading`; empty for the whole.
    pub path: String,
    /// What should be there.
    pub expected: &'static str,
    /// What is there.
    pub found: String,
}

impl Fault {
    /// The fault in words: `sections[2].heading: expected text, found null`.
    pub fn sentence(&self) -> String {
        let path = if self.path.is_empty() { "the file" } else { &self.path };
        [path, ": expected ", self.expected, ", found ", &self.found].concat()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for Fault {}
