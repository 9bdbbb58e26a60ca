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
        is_timestamp(text.as_bytes()).then(|| Self(text.to_owned()))
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

fn is_timestamp(text: &[u8]) -> bool {
    match text {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, time @ ..] => {
            [y1, y2, y3, y4].into_iter().all(u8::is_ascii_digit)
                && is_within([*m1, *m2], *b"01", *b"12")
                && is_within([*d1, *d2], *b"01", *b"31")
                && is_time(time)
        }
        _ => false,
    }
}

/// Nothing, or a time with its offset.
fn is_time(text: &[u8]) -> bool {
    match text {
        [] => true,
        [b'T' | b't' | b' ', clock @ .., b'Z' | b'z'] => is_clock(clock),
        [b'T' | b't' | b' ', clock @ .., b'+' | b'-', h1, h2, b':', m1, m2]
        | [b'T' | b't' | b' ', clock @ .., b'+' | b'-', h1, h2, m1, m2] => {
            is_hours_and_minutes([*h1, *h2], [*m1, *m2]) && is_clock(clock)
        }
        _ => false,
    }
}

fn is_clock(text: &[u8]) -> bool {
    match text {
        [h1, h2, b':', m1, m2, seconds @ ..] => is_hours_and_minutes([*h1, *h2], [*m1, *m2]) && is_seconds(seconds),
        _ => false,
    }
}

/// Nothing, or seconds with or without a fraction.
fn is_seconds(text: &[u8]) -> bool {
    match text {
        [] => true,
        [b':', s1, s2, fraction @ ..] => {
            let fraction_fits = match fraction {
                [] => true,
                [b'.', digits @ ..] => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
                _ => false,
            };
            // 60 is a leap second (RFC 3339, 5.6).
            is_within([*s1, *s2], *b"00", *b"60") && fraction_fits
        }
        _ => false,
    }
}

fn is_hours_and_minutes(hours: [u8; 2], minutes: [u8; 2]) -> bool {
    is_within(hours, *b"00", *b"23") && is_within(minutes, *b"00", *b"59")
}

/// Whether both are digits, and their number is in this range. Digits are ordered as numbers are.
fn is_within(digits: [u8; 2], smallest: [u8; 2], largest: [u8; 2]) -> bool {
    digits.iter().all(u8::is_ascii_digit) && (smallest..=largest).contains(&digits)
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
        for bad in [
            "",
            "yesterday",
            "2022-13-01",
            "2022-09-23T09:30:00",
            "2022-09-23T25:00:00Z",
            "2022-9-3",
            "é022-09-23",
            "2022-00-01",
            "2022-01-32",
            "2022-09-23T09:30:00.Z",
            "2022-09-23T09:30+24:00",
            "2022-09-23T09:3:00Z",
            "2022-09-23T",
        ] {
            assert!(Timestamp::parse(bad).is_none(), "{bad}");
        }
    }
}
