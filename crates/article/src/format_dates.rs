//! The interface to locale-aware date formatting.

use super::{Lang, Timestamp};

/// Formats dates for readers: with the browser's `Intl` in wasm, with its own tables in `standfirst publish`.
///
/// Implementations return `None` where they have no better form than the caller's, which then shows the raw value.
pub trait FormatDates {
    /// Formats a date, with the time of day where it is known: "23 September 2022 at 09:30".
    fn date(&self, at: &Timestamp, lang: Option<&Lang>) -> Option<String>;
}
