//! Any text as format 1: what is read of it is read again from what is written of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use standfirst_formats::read_article;

fuzz_target!(|text: &str| {
    let Ok(reading) = read_article(text) else { return };
    let written = serde_json::to_string(&reading.value).expect("an article can be written");
    let again = read_article(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(again.value, reading.value);
});
