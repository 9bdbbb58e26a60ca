//! Snapshots of several hundred texts of HTML, and of whole pages as editors write them, in files that browsers are held
//! against too (tests/web/html.rs). `SNAPSHOTS=overwrite cargo test --test html kept::` accepts changes.

use snapbox::{Data, assert_data_eq, data::DataFormat};
use standfirst_formats::{FormatError, read_article};
use standfirst_html::read_body;
use standfirst_native::Html5ever;

use super::{
    html_cases::{PAGES, article, cases, expanded, written},
    read,
};

fn snapshot(name: &str) -> Data {
    let path = standfirst_testing::root().join("tests/fixtures/html").join(name);
    Data::read_from(&path, Some(DataFormat::Text)).raw()
}

#[test]
fn every_text_reads_as_before() -> serde_json::Result<()> {
    let cases = cases();
    assert!(cases.len() >= 400);
    let line = |[html, _]: &[String; 2]| {
        let [html, read] = [html, &written(&read(&expanded(html)))].map(serde_json::to_string);
        Ok(format!("[{},\n{}]", html?, read?))
    };
    let lines = cases.iter().map(line).collect::<serde_json::Result<Vec<_>>>()?;
    assert_data_eq!(format!("[\n{}\n]\n", lines.join(",\n")), snapshot("cases.json"));
    Ok(())
}

#[test]
fn every_page_reads_as_before() -> serde_json::Result<()> {
    for page in &PAGES {
        let found = article(page, read_body(page.html, &Html5ever, page.headline));
        let text = serde_json::to_string_pretty(&found)? + "\n";
        assert_data_eq!(text, snapshot(&["pages/", page.name, ".json"].concat()));
    }
    Ok(())
}

#[test]
fn every_page_is_an_article() -> Result<(), FormatError> {
    for page in &PAGES {
        let reading = read_article(page.kept)?;
        assert_eq!(reading.notes, [], "{}", page.name);
        assert_eq!(reading.value, article(page, read_body(page.html, &Html5ever, page.headline)), "{}", page.name);
    }
    Ok(())
}
