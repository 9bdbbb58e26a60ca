//! Scripts that arrived as text.

use serde_json::json;
use standfirst_html::script_lines;

use super::{blocks, notes};

/// A pixel as a plain editor leaves it.
const PIXEL: [&str; 9] = [
    "function loadFacebookScript(){",
    "!function (f, b, e, v, n, t, s) {",
    "if (f.fbq)",
    "return;",
    "n = f.fbq = function () {n.callMethod ? n.callMethod.apply(n, arguments) : n.queue.push(arguments)};",
    "}(window, document, ‘script’, ‘https://connect.facebook.net/en_US/fbevents.js’);",
    "fbq(‘init’, ‘123456’);",
    "fbq(‘track’, ‘PageView’);",
    "}",
];

#[test]
fn a_snippet_goes_as_a_whole() {
    assert_eq!(script_lines(&PIXEL), [true; 9]);
}

#[test]
fn the_prose_around_a_snippet_stays() {
    let before = "The river rose by four metres in one night.";
    let after = "It fell again in the morning, and the bridge was open by noon.";
    let lines: Vec<&str> = [before].into_iter().chain(PIXEL).chain([after]).collect();
    let script = script_lines(&lines);
    assert_eq!((script[0], script[10]), (false, false));
    assert!(script[1..10].iter().all(|script| *script));
}

#[test]
fn snippets_of_every_kind_are_known() {
    for line in [
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}",
        "googletag.cmd.push(function() { googletag.display('div-1'); });",
        "var _gaq = _gaq || []; _gaq.push(['_setAccount', 'UA-1']);",
        "document.write('<scr' + 'ipt src=\"x\"></scr' + 'ipt>');",
        "!function(f,b,e,v,n,t,s){if(f.fbq)return;}(window);",
        "window.addEventListener(“load”, loadIt);",
    ] {
        assert_eq!(script_lines(&[line]), [true], "{line}");
    }
}

#[test]
fn prose_about_script_and_code_of_nobody_stays() {
    for line in [
        "The page calls fbq() when a reader presses the button, and gtag() when it is shown.",
        "Call document.getElementById() with the name of the element you want.",
        "let x = 1;",
        "He said: “if (and only if) it rains;”",
        "",
    ] {
        assert_eq!(script_lines(&[line]), [false], "{line}");
    }
}

#[test]
fn an_open_bracket_eats_no_prose() {
    let lines = ["fbq('init', function() {", "The river rose by four metres in one night.", "}"];
    assert_eq!(script_lines(&lines), [true, false, false]);
}

#[test]
fn paragraphs_of_script_are_left_out_and_counted() {
    let html = format!("<p>a</p><p>{}</p><p>{}</p><p>b</p>", PIXEL[..4].join("<br>"), PIXEL[4..].join("<br>"));
    assert_eq!(blocks(&html), json!(["a", "b"]));
    assert_eq!(notes(&html), ["9 × lines of script that arrived as text, left out"]);
}
