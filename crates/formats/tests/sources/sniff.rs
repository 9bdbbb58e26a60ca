//! Which format a file is taken for.

use serde_json::json;
use standfirst_formats::{Format, Json};

use super::{fixture, kept::CASES};

fn sniffed(json: &serde_json::Value) -> Option<Format> {
    Format::sniff(&Json::parse(&json.to_string()).unwrap())
}

#[test]
fn every_fixture_is_taken_for_what_it_is() {
    for case in &CASES {
        assert_eq!(sniffed(&fixture(case.name)), Some(case.format), "{}", case.name);
    }
}

#[test]
fn format_1_wins_wherever_it_is_named() {
    let named = json!({
        "format": "standfirst/1", "version": "https://jsonfeed.org/version/1.1", "title": {"rendered": "x"},
        "@context": "https://schema.org", "blocks": [{"type": "paragraph", "data": {}}],
    });
    assert_eq!(sniffed(&named), Some(Format::Standfirst));
}

#[test]
fn format_1_may_name_no_format() {
    assert_eq!(sniffed(&json!({"headline": "x", "lead": []})), Some(Format::Standfirst));
    assert_eq!(sniffed(&json!({"headline": "x", "sections": []})), Some(Format::Standfirst));
    assert_eq!(sniffed(&json!({"headline": "x", "lead": [], "@type": "NewsArticle"})), Some(Format::Schema));
}

#[test]
fn each_format_is_known_by_what_only_it_has() {
    let cases = [
        (json!({"version": "https://jsonfeed.org/version/1"}), Format::JsonFeed),
        (json!({"version": "http://www.jsonfeed.org/version/1.1"}), Format::JsonFeed),
        (json!({"title": {"rendered": ""}}), Format::WordPress),
        (json!([{"title": {"rendered": ""}}]), Format::WordPress),
        (json!({"posts": [{"html": "<p>x</p>"}]}), Format::Ghost),
        (json!({"posts": [{"uuid": "x", "title": "x"}]}), Format::Ghost),
        (json!({"pages": [{"plaintext": "x"}]}), Format::Ghost),
        (json!({"html": "<p>x</p>", "feature_image": null}), Format::Ghost),
        (json!({"@graph": []}), Format::Schema),
        (json!([{"@type": "NewsArticle"}]), Format::Schema),
        (json!({"blocks": [{"type": "paragraph", "data": {"text": "x"}}]}), Format::EditorJs),
        (json!({"title": "x", "content": {"blocks": []}}), Format::EditorJs),
        (json!([{"_type": "block", "children": []}]), Format::PortableText),
        (json!({"title": "x", "body": [{"_type": "block"}]}), Format::PortableText),
        (json!({"content": "<p>x</p>", "textContent": "x"}), Format::Readability),
        (json!({"content": "<p>x</p>", "excerpt": "x", "length": 1}), Format::Readability),
    ];
    for (json, format) in cases {
        assert_eq!(sniffed(&json), Some(format), "{json}");
    }
}

#[test]
fn other_json_is_of_no_format() {
    for json in
        [json!(null), json!(1), json!("x"), json!([]), json!({}), json!([[]]), json!({"title": "x", "body": "y"})]
    {
        assert_eq!(sniffed(&json), None, "{json}");
    }
}

#[test]
fn every_format_is_documented_by_its_name() {
    let documented = include_str!("../../../../docs/sources.md");
    for format in Format::ALL {
        assert_eq!(Format::parse(format.key()), Some(format));
        assert!(documented.contains(&format!("| `{}` |", format.key())), "{format:?}");
    }
}
