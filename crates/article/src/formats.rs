//! Dates and numbers as a language writes them.

use super::{Lang, Timestamp};

/// Writes dates and numbers: with the browser's `Intl` in the wasm.
///
/// A method answers `None` where it knows no better than the caller, who then shows the
/// plain value.
pub trait Formats {
    /// A date, with the time of day where it is known: "23 September 2022 at 09:30".
    fn date(&self, at: &Timestamp, lang: Option<&Lang>) -> Option<String>;
}
