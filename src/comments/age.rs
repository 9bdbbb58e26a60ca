//! How old a comment is.

/// A number of units: what "3 minutes ago" is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// How many.
    pub count: u64,
    /// Of what.
    pub unit: Unit,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A twelfth of a year.
    Month,
    /// 365.25 days.
    Year,
}

impl Unit {
    const LARGEST_FIRST: [(Self, u64); 5] = [
        (Self::Year, 31_557_600),
        (Self::Month, 2_629_800),
        (Self::Day, 86_400),
        (Self::Hour, 3_600),
        (Self::Minute, 60),
    ];

    /// The name that `Intl.RelativeTimeFormat` knows it by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

impl Age {
    /// The age at `now` of something from `at`, both in milliseconds since 1970, in the
    /// largest unit that fits. Less than a minute is no time at all: "now".
    pub fn of(at: u64, now: u64) -> Self {
        let seconds = now.saturating_sub(at) / 1_000;
        let fitting = Unit::LARGEST_FIRST.into_iter().find(|(_, size)| seconds >= *size);
        fitting.map_or(Self { count: 0, unit: Unit::Second }, |(unit, size)| Self { count: seconds / size, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_in_the_largest_unit_that_fits() {
        let age = |seconds: u64| {
            let Age { count, unit } = Age::of(0, seconds * 1_000);
            (count, unit)
        };
        assert_eq!(age(59), (0, Unit::Second));
        assert_eq!(age(60), (1, Unit::Minute));
        assert_eq!(age(86_400 * 2), (2, Unit::Day));
        assert_eq!(Age::of(5, 0).count, 0);
    }
}
