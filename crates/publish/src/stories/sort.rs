//! Sort order of a list: newest first.

use std::cmp::Reverse;

use jiff::{Timestamp as Instant, civil::Date, tz::TimeZone};
use standfirst_article::Timestamp;

use super::StoryEntry;

/// Sorts stories newest first; those of the same instant by slug, those without a date last.
pub(super) fn newest_first(entry: &mut [StoryEntry]) {
    entry.sort_by_cached_key(|story| {
        let published = story.teaser.published.as_ref();
        (Reverse(published.and_then(instant)), story.slug.as_str().to_owned())
    });
}

/// Instant of a timestamp; for a day without a time, midnight UTC.
fn instant(at: &Timestamp) -> Option<Instant> {
    let day = || at.as_str().get(..10)?.parse::<Date>().ok()?.to_zoned(TimeZone::UTC).ok();
    if at.has_time() { at.as_str().parse().ok() } else { day().map(|day| day.timestamp()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Instant> {
        instant(&Timestamp::parse(text)?)
    }

    #[test]
    fn moments_are_compared_and_not_their_texts() {
        assert!(of("2022-09-23T09:30:00+02:00") < of("2022-09-23T08:30:00Z"));
        assert!(of("2022-09-23") < of("2022-09-23 00:30-0800"));
        assert!(of("2022-09-23t09:30z") < of("2022-09-23T09:30:00.5Z"));
        assert!(of("2022-09-23T09:30Z").is_some());
    }
}
