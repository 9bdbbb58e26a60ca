//! The browser resolves addresses as the `url` crate does, which `crates/native/tests/urls` holds to the same cases.

use standfirst::browser::{BrowserUrls, origin_of};
use standfirst_article::ResolveUrl;
use standfirst_formats::Json;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn addresses_become_what_they_are_natively() {
    let Ok(Json::Array(cases)) = Json::parse(include_str!("../fixtures/urls.json")) else { panic!("no array") };
    assert!(cases.len() >= 200);
    let mut differences = Vec::new();
    for case in &cases {
        let Json::Array(case) = case else { panic!("{case:?}") };
        let [Json::String(base), Json::String(relative), wanted] = case.as_slice() else { panic!("{case:?}") };
        let wanted = if let Json::String(wanted) = wanted { Some(wanted.to_string()) } else { None };
        let found = BrowserUrls.resolve(base, relative);
        if found != wanted {
            differences.push(format!("{base} and {relative:?}: {found:?} in place of {wanted:?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[wasm_bindgen_test]
fn origins_are_scheme_host_and_port() {
    assert_eq!(origin_of("https://a.example:8443/x?y"), "https://a.example:8443");
    assert_eq!(origin_of("https://A.example:443"), "https://a.example");
    assert_eq!(origin_of("mailto:a@b.example"), "null");
    assert_eq!(origin_of("no address"), "null");
}
