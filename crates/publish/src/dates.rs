//! Date formatting: as browsers format dates for readers, and in RFC 3339 for feeds.

use icu_datetime::{
    DateTimeFormatter,
    fieldsets::{YMD, YMDT},
    input::{Date, DateTime, Time},
    options::TimePrecision,
};
use icu_locale_core::Locale;
use jiff::{
    Timestamp as Instant, civil,
    fmt::temporal::Pieces,
    tz::{Offset, TimeZone},
};
use standfirst_article::{FormatDates, Lang, Timestamp};
use standfirst_settings::words;

/// Date formatter for one time zone, with the same output as `Intl` in the viewer.
#[derive(Clone, Debug)]
pub struct Dates {
    zone: TimeZone,
    /// Whether the zone's name follows a time. It does for the default zone, since readers cannot know that one.
    is_named: bool,
}

impl Dates {
    /// Formatter for an IANA time zone; UTC if there is none, or an unknown one.
    pub fn new(time_zone: Option<&str>) -> Self {
        match time_zone.and_then(|name| TimeZone::get(name).ok()) {
            Some(zone) => Self { zone, is_named: false },
            None => Self { zone: TimeZone::UTC, is_named: true },
        }
    }
}

impl FormatDates for Dates {
    fn date(&self, at: &Timestamp, lang: Option<&Lang>) -> Option<String> {
        let day: civil::Date;
        let mut time = None;
        if at.has_time() {
            let local = instant(at)?.to_zoned(self.zone.clone()).datetime();
            (day, time) = (local.date(), Some(local.time()));
        } else {
            day = at.as_str().parse().ok()?;
        }
        let written = |lang: &str| {
            let lang = modern_language(lang);
            let text = written(&Locale::try_from_str(lang).ok()?, day, time)?;
            // ICU4X writes a month as `M09` for languages without data.
            (!text.contains(&format!("M{:02}", day.month()))).then(|| match_browsers(lang, text))
        };
        let text = lang.and_then(|lang| written(lang.as_str())).or_else(|| written(words::LANG))?;
        Some(if self.is_named && time.is_some() { text + " UTC" } else { text })
    }
}

fn written(locale: &Locale, day: civil::Date, time: Option<civil::Time>) -> Option<String> {
    let date = Date::try_new_iso(day.year().into(), u8(day.month())?, u8(day.day())?).ok()?;
    let Some(time) = time else {
        let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
        return Some(formatter.format(&date).to_string());
    };
    let time = Time::try_new(u8(time.hour())?, u8(time.minute())?, u8(time.second())?, 0).ok()?;
    let fields = YMDT::long().with_time_precision(TimePrecision::Minute);
    let formatter = DateTimeFormatter::try_new(locale.into(), fields).ok()?;
    Some(formatter.format(&DateTime { date, time }).to_string())
}

/// Differences between ICU4X, which composes a date from fields, and browsers, which use the locale's long date
/// pattern: language, ICU4X's text, browsers' text.
const STYLES: [(&str, &str, &str); 6] = [
    ("es", " a las 0", " a las "),
    ("hi", ", ", " "),
    ("bg", " ч.", ""),
    ("bg", " в 0", " в "),
    ("en-IN", "AM", "am"),
    ("en-IN", "PM", "pm"),
];

fn match_browsers(lang: &str, text: String) -> String {
    let is_meant = |known: &str| lang == known || lang.split('-').next() == Some(known);
    let styles = STYLES.iter().filter(|(known, ..)| is_meant(known));
    styles.fold(text, |text, (_, written, expected)| text.replacen(written, expected, 1))
}

/// Replaces a deprecated language code by its present one, as browsers do.
fn modern_language(lang: &str) -> &str {
    match lang {
        "in" => "id",
        "iw" => "he",
        "ji" => "yi",
        "mo" => "ro",
        "sh" => "sr-Latn",
        "tl" => "fil",
        lang => lang,
    }
}

fn u8(number: i8) -> Option<u8> {
    u8::try_from(number).ok()
}

/// Instant of a timestamp; for a day without a time, midnight UTC. `None` for days that do not exist.
pub(super) fn instant(at: &Timestamp) -> Option<Instant> {
    zoned(at).map(|(moment, _)| moment)
}

/// Timestamp by RFC 3339, as feeds require: `2022-09-23T09:30:00+05:30`.
pub(super) fn rfc_3339(at: &Timestamp) -> Option<String> {
    let (moment, offset) = zoned(at)?;
    Some(if offset == Offset::UTC { moment.to_string() } else { moment.display_with_offset(offset).to_string() })
}

/// Timestamp by ISO 8601: RFC 3339, or the day alone (`2022-09-23`) where there is no time.
pub(super) fn iso_8601(at: &Timestamp) -> Option<String> {
    let text = rfc_3339(at)?;
    if at.has_time() { Some(text) } else { Some(at.as_str().to_owned()) }
}

fn zoned(at: &Timestamp) -> Option<(Instant, Offset)> {
    let text = at.as_str().to_ascii_uppercase();
    let pieces = Pieces::parse(&text).ok()?;
    let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
    let time = pieces.time().unwrap_or_default();
    Some((offset.to_timestamp(pieces.date().to_datetime(time)).ok()?, offset))
}
