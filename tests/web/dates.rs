//! Dates by the browser's `Intl`.

use standfirst::{
    browser::{Intl, ago, iso},
    comments::Age,
    model::{Formats, Lang, Timestamp},
};
use wasm_bindgen_test::wasm_bindgen_test;

fn written(zone: Option<&str>, at: &str, lang: &str) -> Option<String> {
    let intl = Intl::new(zone.map(str::to_owned));
    intl.date(&Timestamp::parse(at).unwrap(), Lang::parse(lang).as_ref())
}

#[wasm_bindgen_test]
fn dates_are_written_in_the_language_of_the_story() {
    let german = written(Some("UTC"), "2022-09-23T09:30:00Z", "de").unwrap();
    assert!(german.contains("23. September 2022") && german.contains("09:30"), "{german}");
}

#[wasm_bindgen_test]
fn a_bare_date_is_the_same_day_in_every_zone() {
    for zone in ["Pacific/Honolulu", "Pacific/Kiritimati"] {
        assert_eq!(written(Some(zone), "2022-09-23", "en-GB").as_deref(), Some("23 September 2022"));
    }
}

#[wasm_bindgen_test]
fn a_zone_that_does_not_exist_costs_only_itself() {
    let date = written(Some("Mars/Olympus"), "2022-09-23T12:00:00Z", "en").unwrap();
    assert!(date.contains("2022"), "{date}");
}

#[wasm_bindgen_test]
fn ages_are_words() {
    assert_eq!(ago(Age::of(0, 180_000)), "3 minutes ago");
    assert_eq!(ago(Age::of(0, 0)), "now");
    assert_eq!(iso(1_663_925_400_000), "2022-09-23T09:30:00.000Z");
}
