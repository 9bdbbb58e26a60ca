//! Parser of dates in prose.

use standfirst_article::Timestamp;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words around a date that are ignored.
const FILLERS: [&str; 13] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "on", "at", "of", "the", "am", "pm"];

/// Parses a date: `2022-09-23T09:30:00Z`, `September 23, 2022`, `Fri, 23rd Sept 2022 at 10:30 AM IST`. A time without
/// an offset is ambiguous, so only its day is kept. Only English names of months; `23/09/2022` is rejected, since the
/// order of day and month differs between countries.
///
/// `None` for anything else, also for a date with other words beside it.
pub fn written_date(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(date) = Timestamp::parse(text) {
        return Some(date);
    }
    if let Some(day) = text.get(..10).and_then(Timestamp::parse) {
        let rest = text.get(10..).unwrap_or_default();
        return (rest.starts_with(['T', 't', ' ']) && rest.contains(':')).then_some(day);
    }
    let mut found = Found::default();
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')')).filter(|word| !word.is_empty())
    {
        found.take(&word.trim_end_matches('.').to_ascii_lowercase())?;
    }
    Timestamp::parse(&format!("{:04}-{:02}-{:02}", found.year?, found.month?, found.day?))
}

#[derive(Default)]
struct Found {
    day: Option<u16>,
    month: Option<usize>,
    year: Option<u16>,
}

impl Found {
    /// Consumes a word in lower case; `None` if it is not part of a date.
    fn take(&mut self, word: &str) -> Option<()> {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let letters = word.get(digits.len()..).unwrap_or_default();
        if let Ok(number) = digits.parse::<u16>() {
            let is_day = (1..=31).contains(&number) && matches!(letters, "" | "st" | "nd" | "rd" | "th");
            return if is_day && self.day.is_none() {
                self.day = Some(number);
                Some(())
            } else if (1000..=9999).contains(&number) && letters.is_empty() && self.year.is_none() {
                self.year = Some(number);
                Some(())
            } else {
                None
            };
        }
        let is_start_of = |name: &str| word.len() >= 3 && name.starts_with(word);
        if let Some(month) = MONTHS.iter().position(|name| is_start_of(name)) {
            return self.month.replace(month + 1).is_none().then_some(());
        }
        (FILLERS.contains(&word) || FILLERS.iter().any(|name| is_start_of(name)) || is_time(word)).then_some(())
    }
}

/// Whether a word is a time of day, a time zone, or a separator between time and date.
fn is_time(word: &str) -> bool {
    let clock = word.trim_end_matches(['a', 'p', 'm']);
    let is_clock = clock.contains(':') && clock.bytes().all(|b| b.is_ascii_digit() || b == b':');
    is_clock
        || matches!(
            word,
            "-" | "–" | "—" | "|" | "ist" | "gmt" | "utc" | "est" | "edt" | "bst" | "cet" | "cest" | "sept"
        )
}
