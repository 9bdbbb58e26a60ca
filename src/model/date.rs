//! Points in time as the article gives them.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// A date or a date with time and offset (RFC 3339).
// Kept as it was written: it goes into `<time datetime>` unchanged, and `Formats` writes
// it for readers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Timestamp(
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2}))?$"))]
    String,
);

impl Timestamp {
    /// Reads `2022-09-23`, `2022-09-23T09:30Z`, `2022-09-23T09:30:00.5+02:00`; a time
    /// without an offset is refused, since it names no moment.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, time) = match text.split_once(['T', 't', ' ']) {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let valid = is_date(date) && time.is_none_or(is_time_with_offset);
        valid.then(|| Self(text.to_owned()))
    }

    /// The text as given, for `datetime`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a time of day is known, not only the day.
    pub fn has_time(&self) -> bool {
        self.0.len() > "2022-09-23".len()
    }
}

fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    parts.next().is_none()
        && number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}

fn is_time_with_offset(text: &str) -> bool {
    let (clock, offset) = match text.strip_suffix(['Z', 'z']) {
        Some(clock) => (clock, "+00:00"),
        None => match text.rfind(['+', '-']) {
            Some(at) => text.split_at(at),
            None => return false,
        },
    };
    is_clock(clock) && is_offset(offset.get(1..).unwrap_or_default())
}

fn is_clock(text: &str) -> bool {
    let mut parts = text.split(':');
    let (hours, minutes, seconds) = (parts.next(), parts.next(), parts.next());
    let seconds_fit = seconds.is_none_or(|seconds| {
        let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
        // 60 is a leap second (RFC 3339, 5.6).
        number(Some(whole), 2).is_some_and(|whole| whole <= 60)
            && !fraction.is_empty()
            && fraction.bytes().all(|b| b.is_ascii_digit())
    });
    parts.next().is_none() && is_hours_and_minutes(hours, minutes) && seconds_fit
}

fn is_offset(text: &str) -> bool {
    match text.split_once(':') {
        Some((hours, minutes)) => is_hours_and_minutes(Some(hours), Some(minutes)),
        None => is_hours_and_minutes(text.get(..2), text.get(2..)),
    }
}

fn is_hours_and_minutes(hours: Option<&str>, minutes: Option<&str>) -> bool {
    number(hours, 2).is_some_and(|hours| hours <= 23) && number(minutes, 2).is_some_and(|minutes| minutes <= 59)
}

/// A number of exactly `digits` digits.
fn number(text: Option<&str>, digits: usize) -> Option<u16> {
    let text = text.filter(|text| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()))?;
    Some(text.bytes().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0')))
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_rfc_3339_allows() {
        for good in ["2022-09-23", "2022-09-23T09:30:00Z", "2022-09-23T09:30:00.25+05:30", "2022-09-23 09:30-0800"] {
            assert!(Timestamp::parse(good).is_some(), "{good}");
        }
    }

    #[test]
    fn refuses_what_names_no_moment() {
        for bad in
            ["", "yesterday", "2022-13-01", "2022-09-23T09:30:00", "2022-09-23T25:00:00Z", "2022-9-3", "é022-09-23"]
        {
            assert!(Timestamp::parse(bad).is_none(), "{bad}");
        }
    }
}
