//! The browser's parser gives the blocks that html5ever gives natively.

use standfirst::browser::BrowserHtml;
use standfirst_article::RichText;
use standfirst_formats::read_article;
use standfirst_html::{read_body, read_inline};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

use super::html_cases::{PAGES, article, cases, expanded, written};

#[wasm_bindgen(module = "/tests/web/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = hasRun)]
    async fn has_run() -> wasm_bindgen::JsValue;
}

/// `crates/html/tests/html/kept.rs` keeps the same file.
#[wasm_bindgen_test]
fn html_is_read_as_it_is_natively() {
    let cases = cases();
    assert!(cases.len() >= 400);
    let mut differences = Vec::new();
    for [html, kept] in &cases {
        let found = written(&read_body(&expanded(html), &BrowserHtml, "Nothing here repeats this"));
        if found != *kept {
            differences.push(format!("{html:?}: {found} in place of {kept}"));
        }
    }
    assert!(differences.is_empty(), "{} of {}:\n{}", differences.len(), cases.len(), differences.join("\n"));
}

#[wasm_bindgen_test]
fn pages_are_read_as_they_are_natively() {
    for page in &PAGES {
        let found = article(page, read_body(page.html, &BrowserHtml, page.headline));
        assert_eq!(read_article(page.kept).unwrap().value, found, "{}", page.name);
    }
}

#[wasm_bindgen_test]
fn no_depth_of_elements_is_too_deep() {
    let each_in_each = "<figure><ul><li><blockquote><table><tr><td><div class=note><details><b>";
    for open in ["<div>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<b>", each_in_each] {
        let body = read_body(&[&open.repeat(2_000), "deep"].concat(), &BrowserHtml, "");
        assert!(format!("{:?}", body.lead).contains("deep"), "{open}");
    }
}

#[wasm_bindgen_test]
async fn nothing_runs_and_nothing_is_loaded() {
    let html = "<img src='data:,x' onerror='globalThis.ran = true'><script>globalThis.ran = true</script>a";
    assert_eq!(read_inline(html, &BrowserHtml), RichText::from("a"));
    assert_eq!(has_run().await.as_bool(), Some(false));
}
