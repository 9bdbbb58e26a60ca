//! The order of a list.

use std::cmp::Reverse;

use jiff::{Timestamp as Moment, civil::Date, tz::TimeZone};
use standfirst_article::Timestamp;

use super::Known;

/// Puts the newest first. Stories of the same moment go by their names, those without a date come last.
pub(super) fn first(known: &mut [Known]) {
    known.sort_by_cached_key(|story| {
        let published = story.teaser.published.as_ref();
        (Reverse(published.and_then(moment)), story.slug.as_str().to_owned())
    });
}

/// The moment that is meant; of a day its beginning in UTC.
fn moment(at: &Timestamp) -> Option<Moment> {
    let day = || at.as_str().get(..10)?.parse::<Date>().ok()?.to_zoned(TimeZone::UTC).ok();
    if at.has_time() { at.as_str().parse().ok() } else { day().map(|day| day.timestamp()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Moment> {
        moment(&Timestamp::parse(text)?)
    }

    #[test]
    fn moments_are_compared_and_not_their_texts() {
        assert!(of("2022-09-23T09:30:00+02:00") < of("2022-09-23T08:30:00Z"));
        assert!(of("2022-09-23") < of("2022-09-23 00:30-0800"));
        assert!(of("2022-09-23t09:30z") < of("2022-09-23T09:30:00.5Z"));
        assert!(of("2022-09-23T09:30Z").is_some());
    }
}
