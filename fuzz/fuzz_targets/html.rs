//! Any text as HTML: it becomes blocks that format 1 can hold, and that are read back as they were written.
#![no_main]

use libfuzzer_sys::fuzz_target;
use standfirst_formats::read_article;
use standfirst_html::read_body;
use standfirst_native::Html5ever;

fuzz_target!(|html: &str| {
    let body = read_body(html, &Html5ever, "A headline");
    let Ok(mut article) = read_article(r#"{"headline": "A headline", "lead": ["One."]}"#).map(|reading| reading.value)
    else {
        return;
    };
    article.lead.extend(body.lead);
    article.sections = body.sections;
    article.number_headings();
    let written = serde_json::to_string(&article).expect("an article can be written");
    let read = read_article(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(read.notes, [], "{written}");
    assert_eq!(read.value, article);
});
