//! What is read of several hundred texts of HTML, and of whole pages as editors write them, kept in files that browsers
//! are held against (tests/web/html.rs).
//! `UPDATE_FIXTURES=1` writes it again.

use std::{env, fs, io};

use standfirst_formats::read_article;
use standfirst_html::read_body;
use standfirst_native::Html5ever;

use super::{
    html_cases::{PAGES, article, cases, expanded, written},
    read,
};

#[test]
fn every_text_reads_as_before() -> io::Result<()> {
    let mut cases = cases();
    if env::var_os("UPDATE_FIXTURES").is_some() {
        for [html, kept] in &mut cases {
            *kept = written(&read(&expanded(html)));
        }
        let lines: Vec<_> = cases.iter().map(|[html, kept]| format!("[{},\n{}]", quoted(html), quoted(kept))).collect();
        return fs::write(
            standfirst_testing::root().join("tests/fixtures/html/cases.json"),
            format!("[\n{}\n]\n", lines.join(",\n")),
        );
    }
    assert!(cases.len() >= 400);
    for [html, kept] in &cases {
        assert_eq!(written(&read(&expanded(html))), *kept, "{html}: UPDATE_FIXTURES=1 cargo test --test html kept::");
    }
    Ok(())
}

#[test]
fn every_page_reads_as_before_and_is_an_article() -> io::Result<()> {
    for page in &PAGES {
        let found = article(page, read_body(page.html, &Html5ever, page.headline));
        let text = serde_json::to_string_pretty(&found)?;
        if env::var_os("UPDATE_FIXTURES").is_some() {
            fs::write(
                standfirst_testing::root().join(format!("tests/fixtures/html/pages/{}.json", page.name)),
                text + "\n",
            )?;
            continue;
        }
        let reading = read_article(page.kept).map_err(io::Error::other)?;
        assert_eq!(reading.notes, [], "{}", page.name);
        assert_eq!(reading.value, found, "{}: UPDATE_FIXTURES=1 cargo test --test html kept::", page.name);
    }
    Ok(())
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_else(|error| panic!("{error}"))
}
