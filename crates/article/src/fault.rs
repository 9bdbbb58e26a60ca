//! Decoding faults: a value of the wrong type or shape, with its path.

use std::fmt;

/// A mismatch between what the format expects at a path and what the file holds there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The JSON path, such as `sections[2].heading`; empty for the root.
    pub path: String,
    /// What the format expects.
    pub expected: &'static str,
    /// What the file holds.
    pub found: String,
}

impl Fault {
    /// The fault as a sentence: `sections[2].heading: expected text, found null`.
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
