//! Any text as a file of any format: it is refused, or read into what format 1 can hold.
#![no_main]

use libfuzzer_sys::fuzz_target;
use standfirst_formats::{Asked, Expected, Format, Means, answer, read_article, read_listing};
use standfirst_native::{Html5ever, NativeUrls};

fuzz_target!(|input: (u8, &str)| {
    let (format, text) = input;
    let format = Format::ALL.get(usize::from(format)).copied();
    let asked = Asked { address: "https://news.example/data/story.json", format, item: None };
    let means = Means { html: &Html5ever, urls: &NativeUrls };
    let (answer, _) = answer(text, Expected::Story, &asked, means);
    let told = serde_json::from_str::<serde_json::Value>(&answer).expect("the answer is JSON");
    if told.get("sentence").is_none() || told.get("code").is_none() {
        assert!(read_article(&answer).is_ok() || read_listing(&answer).is_ok(), "{answer}");
    }
});
