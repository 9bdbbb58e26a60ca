//! Dates as other formats write them.

use standfirst_article::Timestamp;

use crate::{Decode, Decoded, Value};

/// Seconds. A post is saved again for many reasons; a change within the hour is seldom one for its readers.
pub(crate) const SOON: i64 = 3600;

/// A date that names a moment, or its day where the time has no offset.
pub(crate) struct Moment(pub(crate) Timestamp);

impl Decode for Moment {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let read = |text: &str| Timestamp::parse(text).or_else(|| day_of(text)).map(Self);
        value.parsed("a date such as 2022-09-23 or 2022-09-23T09:30:00Z", read)
    }
}

/// The day of a time without an offset: `2022-09-23` of `2022-09-23T09:30:00`.
pub(crate) fn day_of(text: &str) -> Option<Timestamp> {
    let (day, time) = text.trim().split_at_checked("2022-09-23".len())?;
    // With an offset it would have to be a moment, or nothing.
    let is_clock = Timestamp::parse(&[day, time, "Z"].concat()).is_some();
    if is_clock { Timestamp::parse(day) } else { None }
}

/// Whether one moment is later than another by more than `seconds`; of two of which one is only a day, by days.
pub(crate) fn is_later(one: &Timestamp, other: &Timestamp, seconds: i64) -> bool {
    if one.has_time() && other.has_time() {
        matches!((seconds_of(one), seconds_of(other)), (Some(one), Some(other)) if one - other > seconds)
    } else {
        let day = |at: &Timestamp| at.as_str().get(.."2022-09-23".len()).map(str::to_owned);
        day(one) > day(other)
    }
}

/// Seconds since 1 March of year 0.
fn seconds_of(at: &Timestamp) -> Option<i64> {
    let text = at.as_str();
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let clock = number(11, 13)? * 3600 + number(14, 16)? * 60 + number(17, 19).unwrap_or_default();
    Some(days(number(0, 4)?, number(5, 7)?, number(8, 10)?) * 86400 + clock - offset(text))
}

/// Days since 1 March of year 0 in the Gregorian calendar. Years begin in March, so that a leap day is their last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5 + day - 1
}

/// What is behind the clock, in seconds: 3600 of `+01:00`.
fn offset(text: &str) -> i64 {
    let Some((at, sign)) = text.char_indices().skip("2022-09-23".len()).find(|(_, c)| matches!(c, '+' | '-')) else {
        return 0;
    };
    let digits = text.get(at..).unwrap_or_default().chars().filter_map(|c| c.to_digit(10));
    let number = digits.fold(0, |number, digit| number * 10 + i64::from(digit));
    let seconds = (number / 100 * 60 + number % 100) * 60;
    if sign == '-' { -seconds } else { seconds }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn later(one: &str, other: &str, seconds: i64) -> Option<bool> {
        Some(is_later(&Timestamp::parse(one)?, &Timestamp::parse(other)?, seconds))
    }

    #[test]
    fn moments_are_compared_across_offsets() {
        assert_eq!(later("2022-09-23T09:30:01Z", "2022-09-23T11:30:00+02:00", 0), Some(true));
        assert_eq!(later("2022-09-23T09:30:00Z", "2022-09-23T04:30:00-0500", 0), Some(false));
        assert_eq!(later("2024-03-01T00:30:00Z", "2024-02-29T23:40:00Z", 3000), Some(false));
        assert_eq!(later("2023-01-01T00:30:00Z", "2022-12-31T23:29:00Z", 3600), Some(true));
    }

    #[test]
    fn days_are_compared_as_days() {
        assert_eq!(later("2022-09-23", "2022-09-23T00:00Z", 0), Some(false));
        assert_eq!(later("2022-09-24", "2022-09-23T23:59Z", 3600), Some(true));
    }

    #[test]
    fn a_time_without_an_offset_leaves_its_day() {
        assert_eq!(day_of("2022-09-23T09:30:00"), Timestamp::parse("2022-09-23"));
        assert_eq!(day_of("2022-09-23 09:30"), Timestamp::parse("2022-09-23"));
        for bad in ["2022-09-23x", "2022-09-23T9:30", "0000-00-00T00:00:00", "soon", "2022-09-2é"] {
            assert_eq!(day_of(bad), None, "{bad}");
        }
    }
}
