//! The browser resolves addresses as the `url` crate does natively (tests/urls.rs reads the same file).

use standfirst::{
    browser::{BrowserUrls, origin_of},
    formats::Json,
    model::ResolveUrl,
};
use wasm_bindgen_test::wasm_bindgen_test;

const CASES: &str = include_str!("../fixtures/urls.json");

#[wasm_bindgen_test]
fn addresses_resolve_as_they_do_natively() {
    let cases = Json::parse(CASES).unwrap();
    let Json::Array(cases) = cases else { panic!("an array of cases") };
    assert!(cases.len() > 40, "{} cases", cases.len());
    for case in cases {
        let Json::Array(case) = case else { panic!("a case is an array") };
        let [Json::String(base), Json::String(relative), resolved] = case.as_slice() else { panic!("{case:?}") };
        let expected = if let Json::String(resolved) = resolved { Some(resolved.to_string()) } else { None };
        assert_eq!(BrowserUrls.resolve(base, relative), expected, "{relative} on {base}");
    }
}

#[wasm_bindgen_test]
fn origins_are_scheme_host_and_port() {
    assert_eq!(origin_of("https://a.example:8443/x?y"), "https://a.example:8443");
    assert_eq!(origin_of("mailto:a@b.example"), "null");
    assert_eq!(origin_of("no address"), "null");
}
