//! Dates are written as the viewer's browser will write them.

use standfirst_article::{Formats, Lang, Timestamp};
use standfirst_publish::Dates;

pub(crate) fn written(zone: Option<&str>, lang: Option<&str>, at: &str) -> Option<String> {
    let lang = lang.and_then(Lang::parse);
    Dates::new(zone).date(&Timestamp::parse(at).unwrap(), lang.as_ref())
}

/// Browsers put a narrow space before AM, or a plain one, by their version.
pub(crate) fn plain_spaces(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ")
}

/// The fixture is what `Intl.DateTimeFormat` of V8 with CLDR 48 writes, with the options of src/browser/intl.rs.
#[test]
fn dates_are_those_of_browsers() {
    let cases: Vec<[String; 4]> =
        serde_json::from_str(include_str!("../../../../tests/fixtures/publish/dates.json")).unwrap();
    let mut wrong = Vec::new();
    for [lang, zone, at, text] in &cases {
        let zone = Some(zone.as_str()).filter(|zone| *zone != "day");
        let found = written(zone, Some(lang), at).unwrap();
        if plain_spaces(&found) != plain_spaces(text) {
            wrong.push(format!("{lang} {zone:?} {at}: {found:?}, and a browser writes {text:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_zone_that_nobody_chose_is_named() {
    assert!(written(None, Some("en"), "2022-09-23T09:30:00Z").unwrap().ends_with("9:30\u{202f}AM UTC"));
    assert_eq!(written(None, Some("de"), "2022-09-23T09:30+02:00").unwrap(), "23. September 2022 um 07:30 UTC");
    assert_eq!(written(Some("Moon/Far"), Some("de"), "2022-09-23T09:30Z").unwrap(), "23. September 2022 um 09:30 UTC");
}

#[test]
fn a_day_is_the_same_day_everywhere() {
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        assert_eq!(written(Some(zone), Some("de"), "2022-09-23").unwrap(), "23. September 2022");
    }
}

#[test]
fn what_rfc_3339_allows_is_written() {
    for at in ["2022-09-23T09:30Z", "2022-09-23 09:30:00.5+0000", "2022-09-23t09:30:59z", "2022-09-23T15:00:00+05:30"] {
        assert_eq!(written(Some("UTC"), Some("de"), at).as_deref(), Some("23. September 2022 um 09:30"), "{at}");
    }
}

#[test]
fn a_day_that_no_month_has_is_left_as_it_is() {
    assert_eq!(written(None, Some("en"), "2022-02-31"), None);
    assert_eq!(written(None, Some("en"), "2022-02-31T09:30:00Z"), None);
}

#[test]
fn without_a_language_the_viewer_s_own_is_taken() {
    assert_eq!(written(None, None, "2022-09-23").unwrap(), "September 23, 2022");
}

#[test]
fn a_language_of_which_nothing_is_known_gets_the_viewer_s_own_dates() {
    for lang in ["xx", "gv", "xx-Nowhere"] {
        assert_eq!(written(None, Some(lang), "2022-09-23").unwrap(), "September 23, 2022", "{lang}");
    }
    assert_eq!(written(None, Some("iw"), "2022-09-23"), written(None, Some("he"), "2022-09-23"));
}
