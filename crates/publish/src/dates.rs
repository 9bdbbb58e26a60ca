//! Dates as browsers write them, without one, and as feeds want them.

use icu_datetime::{
    DateTimeFormatter,
    fieldsets::{YMD, YMDT},
    input::{Date, DateTime, Time},
    options::TimePrecision,
};
use icu_locale_core::Locale;
use jiff::{
    Timestamp as Moment, civil,
    fmt::temporal::Pieces,
    tz::{Offset, TimeZone},
};
use standfirst_article::{Formats, Lang, Timestamp};
use standfirst_settings::words;

/// Writes dates in a time zone, as `Intl` does in the viewer.
#[derive(Clone, Debug)]
pub struct Dates {
    zone: TimeZone,
    /// Whether times are followed by the name of the zone, which nobody chose, and nobody can know.
    is_named: bool,
}

impl Dates {
    /// Dates in this zone (IANA name), or in UTC where there is none, or none that is known.
    pub fn new(time_zone: Option<&str>) -> Self {
        match time_zone.and_then(|name| TimeZone::get(name).ok()) {
            Some(zone) => Self { zone, is_named: false },
            None => Self { zone: TimeZone::UTC, is_named: true },
        }
    }
}

impl Formats for Dates {
    fn date(&self, at: &Timestamp, lang: Option<&Lang>) -> Option<String> {
        let day: civil::Date;
        let mut time = None;
        if at.has_time() {
            let local = moment(at)?.to_zoned(self.zone.clone()).datetime();
            (day, time) = (local.date(), Some(local.time()));
        } else {
            day = at.as_str().parse().ok()?;
        }
        let written = |lang: &str| {
            let lang = current(lang);
            let text = written(&Locale::try_from_str(lang).ok()?, day, time)?;
            // A month by its number is what is written for languages of which nothing is known.
            (!text.contains(&format!("M{:02}", day.month()))).then(|| as_browsers(lang, text))
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

/// Where ICU4X, which puts dates together of fields, writes otherwise than browsers, which have a pattern for a long
/// date: language, what it writes, what they write.
const STYLES: [(&str, &str, &str); 6] = [
    ("es", " a las 0", " a las "),
    ("hi", ", ", " "),
    ("bg", " ч.", ""),
    ("bg", " в 0", " в "),
    ("en-IN", "AM", "am"),
    ("en-IN", "PM", "pm"),
];

fn as_browsers(lang: &str, text: String) -> String {
    let is_meant = |known: &str| lang == known || lang.split('-').next() == Some(known);
    let styles = STYLES.iter().filter(|(known, ..)| is_meant(known));
    styles.fold(text, |text, (_, written, expected)| text.replacen(written, expected, 1))
}

/// A language that had another code once by the one it has now, as browsers take it.
fn current(lang: &str) -> &str {
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

/// The moment that is meant; of a day its first one, in UTC. `None` for days that no month has.
pub(super) fn moment(at: &Timestamp) -> Option<Moment> {
    zoned(at).map(|(moment, _)| moment)
}

/// Date and time by RFC 3339, as feeds have to have them: `2022-09-23T09:30:00+05:30`.
pub(super) fn rfc_3339(at: &Timestamp) -> Option<String> {
    let (moment, offset) = zoned(at)?;
    Some(if offset == Offset::UTC { moment.to_string() } else { moment.display_with_offset(offset).to_string() })
}

/// The same where a day alone may stand for itself: `2022-09-23`.
pub(super) fn iso_8601(at: &Timestamp) -> Option<String> {
    let text = rfc_3339(at)?;
    if at.has_time() { Some(text) } else { Some(at.as_str().to_owned()) }
}

fn zoned(at: &Timestamp) -> Option<(Moment, Offset)> {
    let text = at.as_str().to_ascii_uppercase();
    let pieces = Pieces::parse(&text).ok()?;
    let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
    let time = pieces.time().unwrap_or_default();
    Some((offset.to_timestamp(pieces.date().to_datetime(time)).ok()?, offset))
}
