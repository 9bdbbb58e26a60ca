//! Dates in the language of the story and the zone of the owner; nothing throws.

use standfirst::{
    browser::{Intl, ago, iso},
    comments::Age,
};
use standfirst_article::{Formats, Lang, Timestamp};
use wasm_bindgen_test::wasm_bindgen_test;

fn date(zone: Option<&str>, at: &str, lang: &str) -> String {
    let intl = Intl::new(zone.map(str::to_owned));
    intl.date(&Timestamp::parse(at).unwrap(), Lang::parse(lang).as_ref()).unwrap()
}

#[wasm_bindgen_test]
fn languages_write_dates_their_way() {
    assert_eq!(date(None, "2022-09-23", "en"), "September 23, 2022");
    assert_eq!(date(None, "2022-09-23", "en-GB"), "23 September 2022");
    assert_eq!(date(None, "2022-09-23", "de"), "23. September 2022");
    assert_eq!(date(None, "2022-09-23", "ja"), "2022年9月23日");
    assert!(date(None, "2022-09-23", "uk").starts_with("23 вересня 2022"));
}

#[wasm_bindgen_test]
fn a_day_is_the_same_day_everywhere() {
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"] {
        assert_eq!(date(Some(zone), "2022-09-23", "en"), "September 23, 2022", "{zone}");
    }
}

#[wasm_bindgen_test]
fn a_moment_is_told_in_the_zone_of_the_owner() {
    let at = |zone| date(Some(zone), "2022-09-23T22:30:00Z", "en-GB");
    assert!(at("Europe/Kyiv").contains("24 September 2022"), "{}", at("Europe/Kyiv"));
    assert!(at("Europe/Kyiv").contains("01:30"), "{}", at("Europe/Kyiv"));
    assert!(at("UTC").contains("22:30"), "{}", at("UTC"));
}

#[wasm_bindgen_test]
fn a_zone_that_is_none_is_passed_over() {
    for zone in ["Atlantis/Capital", "", "\u{0}"] {
        assert!(date(Some(zone), "2022-09-23T12:00:00Z", "en").contains("2022"));
    }
}

#[wasm_bindgen_test]
fn a_language_that_intl_refuses_leaves_the_date_in_words() {
    for lang in ["xx", "qaa-Qaaa-QM-x-southern", "en-US-u-ca-bogus", "abcdefgh", "en-a", "en-aa-bb-cc"] {
        let lang = Lang::parse(lang).unwrap();
        let intl = Intl::new(Some("Europe/Kyiv".to_owned()));
        for at in ["2022-09-23", "2022-09-23T12:00:00Z"] {
            let text = intl.date(&Timestamp::parse(at).unwrap(), Some(&lang));
            assert!(text.is_some_and(|text| text.contains("2022") && !text.contains("2022-")), "{lang:?}");
        }
    }
}

#[wasm_bindgen_test]
fn every_date_that_is_read_is_a_date() {
    let told = |at| Intl::new(None).date(&Timestamp::parse(at).unwrap(), None);
    for at in ["2022-09-23", "2022-09-23T09:30Z", "2022-09-23 09:30:00.123456+05:30", "2022-09-23t09:30:00z"] {
        let text = told(at);
        assert!(text.as_ref().is_some_and(|text| text.contains("2022")), "{at}: {text:?}");
    }
    // Engines may know these or not.
    for at in ["0001-01-01", "9999-12-31T23:59:60Z", "2022-02-31", "2022-09-23T09:30:00-0800"] {
        let text = told(at);
        assert!(text.as_ref().is_none_or(|text| !text.contains("Invalid")), "{at}: {text:?}");
    }
}

#[wasm_bindgen_test]
fn ages_are_told_in_words() {
    let told = |seconds: u64| ago(Age::of(0, seconds * 1_000));
    assert_eq!([0, 60, 7_200, 86_400].map(told), ["now", "1 minute ago", "2 hours ago", "yesterday"]);
}

#[wasm_bindgen_test]
fn moments_are_written_for_machines() {
    assert_eq!(iso(1_663_925_400_000), "2022-09-23T09:30:00.000Z");
    assert_eq!(iso(u64::MAX), "");
}
