//! Whatever passes as an address has an allowed scheme, however a browser may read it.

use proptest::{collection::vec, prelude::*, sample::select};
use standfirst_article::{LinkUrl, MediaUrl};
use url::Url;

use super::generate::cases;

const BASES: [&str; 4] =
    ["https://a.example/b/c.json", "http://a.example", "https://a.example:8443/?x#y", "http://[::1]/x"];

/// Pieces of addresses, and what browsers pass over when they read one.
const PIECES: [&str; 40] = [
    "javascript",
    "java\nscript",
    "JavaScript",
    "vbscript",
    "data",
    "file",
    "blob",
    "http",
    "https",
    "HTTP",
    "mailto",
    "tel",
    "ws",
    "about",
    "view-source",
    ":",
    ":",
    ":",
    ":",
    "/",
    "//",
    "\\",
    "\t",
    "\r\n",
    " ",
    "\u{0}",
    "\u{1f}",
    "\u{a0}",
    "\u{feff}",
    "\u{ff1a}",
    "ｊ",
    ".",
    "..",
    "@",
    "#",
    "?",
    "%3a",
    "alert(1)",
    "a.example",
    "é",
];

fn address() -> impl Strategy<Value = String> {
    prop_oneof![4 => vec(select(&PIECES[..]), 0..7).prop_map(|pieces| pieces.concat()), 1 => "\\PC{0,9}"]
}

/// The schemes that the address has alone and seen from any page, where it is an address at all.
fn schemes(address: &str) -> Vec<String> {
    let alone = Url::parse(address).ok();
    let seen = BASES.iter().filter_map(|base| Url::parse(base).ok()?.join(address).ok());
    alone.into_iter().chain(seen).map(|url| url.scheme().to_owned()).collect()
}

/// Of an address that is refused nothing is asked; where most were, the tests would fail.
fn refused() -> TestCaseError {
    TestCaseError::reject("it is refused")
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn links_lead_to_nothing_but_pages_mail_and_telephones(text in address()) {
        let Some(url) = LinkUrl::parse(&text) else { return Err(refused()) };
        for scheme in schemes(&text).into_iter().chain(schemes(url.as_str())) {
            prop_assert!(["http", "https", "mailto", "tel"].contains(&scheme.as_str()), "{url:?} has {scheme}");
        }
    }

    #[test]
    fn files_come_by_http_only(text in address()) {
        let Some(url) = MediaUrl::parse(&text) else { return Err(refused()) };
        for scheme in schemes(&text).into_iter().chain(schemes(url.as_str())) {
            prop_assert!(["http", "https"].contains(&scheme.as_str()), "{url:?} has {scheme}");
        }
    }

    #[test]
    fn what_passes_once_passes_again_and_stays(text in address()) {
        let Some(url) = LinkUrl::parse(&text) else { return Err(refused()) };
        prop_assert_eq!(LinkUrl::parse(url.as_str()), Some(url));
    }

    #[test]
    fn addresses_with_an_allowed_scheme_pass(scheme in select(&["http", "HTTPS", "mailto", "Tel"][..]), rest in "\\PC{0,9}") {
        prop_assert!(LinkUrl::parse(&(scheme.to_owned() + ":" + &rest)).is_some());
    }
}
