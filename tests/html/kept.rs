//! What is read of several hundred texts of HTML, kept in a file that browsers are held against (tests/web/html.rs).
//! `UPDATE_FIXTURES=1` writes it again.

use std::{env, fs, io};

use super::{
    html_cases::{cases, expanded, written},
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
        return fs::write("tests/fixtures/html/cases.json", format!("[\n{}\n]\n", lines.join(",\n")));
    }
    assert!(cases.len() >= 400);
    for [html, kept] in &cases {
        assert_eq!(written(&read(&expanded(html))), *kept, "{html}: UPDATE_FIXTURES=1 cargo test --test html kept::");
    }
    Ok(())
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_else(|error| panic!("{error}"))
}
