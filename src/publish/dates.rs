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

use crate::{
    model::{Formats, Lang, Timestamp},
    words,
};

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
        let locale = |lang: &str| Locale::try_from_str(lang).ok();
        let locale = lang.and_then(|lang| locale(lang.as_str())).or_else(|| locale(words::LANG))?;
        if !at.has_time() {
            let day: civil::Date = at.as_str().parse().ok()?;
            let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
            let date = Date::try_new_iso(day.year().into(), u8(day.month())?, u8(day.day())?).ok()?;
            return Some(formatter.format(&date).to_string());
        }
        let local = moment(at)?.to_zoned(self.zone.clone()).datetime();
        let fields = YMDT::long().with_time_precision(TimePrecision::Minute);
        let formatter = DateTimeFormatter::try_new(locale.into(), fields).ok()?;
        let time = Time::try_new(u8(local.hour())?, u8(local.minute())?, u8(local.second())?, 0).ok()?;
        let date = Date::try_new_iso(local.year().into(), u8(local.month())?, u8(local.day())?).ok()?;
        let text = formatter.format(&DateTime { date, time }).to_string();
        Some(if self.is_named { text + " UTC" } else { text })
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
