//! Relative addresses resolve alike natively (the `url` crate) and in a browser: this keeps the file that
//! tests/web/addresses.rs reads there. `UPDATE_FIXTURES=1` writes it again.

#![cfg(not(target_arch = "wasm32"))]

use std::{env, fs};

use proptest::prelude::*;
use serde_json::{Value, json};
use standfirst::model::{LinkUrl, MediaUrl, ResolveUrl};
use url::Url;

const FIXTURE: &str = "tests/fixtures/urls.json";
const BASES: [&str; 4] = [
    "https://news.example/a/b/story.json?x=1#y",
    "http://127.0.0.1:8080/viewer/articles/story.json",
    "https://news.example",
    "https://xn--bcher-kva.example:8443/%7Ea/",
];
// Without a space in a host, which Chromium escapes against the standard: it makes no address at all.
const RELATIVE: [&str; 25] = [
    "",
    "picture.jpg",
    "./picture.jpg",
    "../picture.jpg",
    "../../../picture.jpg",
    "/picture.jpg",
    "//other.example/p.jpg",
    "https://other.example/p.jpg",
    "HTTPS://OTHER.example/%41",
    "https:p.jpg",
    "?q=1&r=%22",
    "#place",
    "a b.jpg",
    "a\\b.jpg",
    "\\\\other.example\\p",
    "bücher.jpg",
    "//bücher.example/p",
    "a/./b/../c",
    "a//b",
    "%zz",
    "a:b",
    "mailto:a@b.example",
    "https://",
    "https://other.example:99999/",
    "p.jpg#%20x y",
];

struct Natively;

impl ResolveUrl for Natively {
    fn resolve(&self, base: &str, relative: &str) -> Option<String> {
        Url::parse(base).ok()?.join(relative).ok().map(String::from)
    }
}

#[test]
fn the_fixture_is_what_the_url_crate_says() {
    let cases = BASES.iter().flat_map(|base| RELATIVE.iter().map(move |relative| (base, relative)));
    let cases: Vec<Value> =
        cases.map(|(base, relative)| json!([base, relative, Natively.resolve(base, relative)])).collect();
    let lines: Vec<String> = cases.iter().map(Value::to_string).collect();
    let fixture = format!("[\n{}\n]\n", lines.join(",\n"));
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(FIXTURE, &fixture).unwrap();
    }
    assert_eq!(fs::read_to_string(FIXTURE).unwrap_or_default(), fixture, "UPDATE_FIXTURES=1 cargo test --test urls");
}

proptest! {
    /// Whatever a browser would make of an address that we let through, its scheme is one of ours.
    #[test]
    fn no_scheme_slips_through(address in "[\\x00-\\x20]{0,2}(?i:java|https?|data|vbscript|file|a)?[\\x09\\x0a\\x0d]?(script)?:?[\\x00-\\x7fé]{0,12}") {
        for base in BASES {
            let Ok(resolved) = Url::parse(base).unwrap().join(&address) else { continue };
            if LinkUrl::parse(&address).is_some() {
                prop_assert!(["http", "https", "mailto", "tel"].contains(&resolved.scheme()), "{resolved}");
            }
            if MediaUrl::parse(&address).is_some() {
                prop_assert!(["http", "https"].contains(&resolved.scheme()), "{resolved}");
            }
        }
    }
}
