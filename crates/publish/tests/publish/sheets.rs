//! A story's page holds the styles that the story needs, and its policy knows them.

use std::fs;

use serde_json::{Value, json};
use standfirst_publish::{StorySheets, Viewer};

use super::site::{page, samples, viewer_folder};

fn sheets() -> StorySheets {
    Viewer::read(&viewer_folder()).unwrap().sheets.unwrap()
}

/// Whether the page of this story holds more than what every story's does.
fn is_rich(members: Value) -> bool {
    let (page, sheets) = (page("river", members), sheets());
    let held = page.texts("style");
    let both = [sheets.story.text(), sheets.rich.text()];
    assert_eq!(held, both[..held.len()]);
    held.len() == 2
}

#[test]
fn a_page_holds_its_sheet_and_the_policy_knows_it() {
    let page = page("river", json!({}));
    assert_eq!(page.text("style"), sheets().story.text());
    for hash in sheets().hashes() {
        assert!(page.get("meta[http-equiv]", "content").contains(&format!("'{hash}'")));
    }
    assert_eq!(page.every("link[rel=stylesheet]", "href"), ["../../theme.css", "../../print-1.css"]);
    assert_eq!(page.get("noscript > link[media]", "media"), "print");
    assert_eq!(page.get("script[data-wasm]", "data-sheet"), "../../standfirst-1.css");
    assert_eq!(page.get("script[data-wasm]", "data-print"), "../../print-1.css");
}

#[test]
fn every_kind_of_block_but_paragraphs_headings_and_pictures_is_rich() {
    let samples = samples();
    let every = samples.iter().find(|story| story.slug.as_str() == "every-block").unwrap();
    let every = serde_json::to_value(&every.article).unwrap();
    let mut kinds = Vec::new();
    for block in every["sections"].as_array().unwrap().iter().flat_map(|section| section["blocks"].as_array().unwrap())
    {
        let Some((kind, _)) = block.as_object().and_then(|block| block.iter().next()) else { continue };
        kinds.push(kind.clone());
        let is_plain = ["heading", "figure"].contains(&&**kind);
        assert_eq!(is_rich(json!({"lead": [block]})), !is_plain, "{block}");
    }
    assert!(kinds.len() > 20, "{kinds:?}");
}

#[test]
fn marks_within_a_text_are_plain_or_rich() {
    for plain in ["strong", "em", "strike", "underline", "q", "cite"] {
        assert!(!is_rich(json!({"lead": [[{plain: "words"}]]})), "{plain}");
    }
    assert!(!is_rich(json!({"lead": [["a ", {"link": {"href": "https://a.example/", "text": "link"}}]]})));
    for rich in ["code", "sub", "sup", "mark", "kbd"] {
        assert!(is_rich(json!({"lead": [[{rich: "words"}]]})), "{rich}");
    }
    assert!(is_rich(json!({"lead": [[{"abbr": {"title": "As soon as possible", "text": "ASAP"}}]]})));
}

#[test]
fn what_stands_above_the_text_may_be_rich() {
    assert!(!is_rich(json!({"kicker": "Rivers", "dek": "Words", "summary": ["One"], "authors": [{"name": "Ada"}]})));
    assert!(!is_rich(
        json!({"updated": "2026-01-02T03:04:05Z", "published": "2026-01-01T03:04:05Z", "tags": ["Rivers"]})
    ));
    assert!(!is_rich(json!({"image": {"src": "a.jpg", "alt": "", "caption": "Words", "credit": "Ada"}})));
    assert!(!is_rich(json!({"related": [{"headline": "Other", "url": "?article=2022/imprint"}]})));
    assert!(is_rich(json!({"label": "analysis"})));
    assert!(is_rich(json!({"corrections": [{"text": "It was two."}]})));
}

#[test]
fn languages_with_fonts_of_their_own_are_rich() {
    let styles = standfirst_testing::root().join("styles/languages.css");
    let styles = fs::read_to_string(styles).unwrap();
    let named: Vec<_> = styles.split(":lang(").skip(1).map(|rest| rest.split_once(')').unwrap().0).collect();
    assert!(named.contains(&"ckb"));
    for lang in named {
        assert!(is_rich(json!({"lang": lang})), "{lang}");
        let word = json!({"lang": format!("{lang}-XX"), "text": "word"});
        assert!(is_rich(json!({"lead": [["A ", {"span": word}]]})), "{lang}");
    }
    for lang in ["en", "de-AT", "uk", "el", "vi"] {
        assert!(!is_rich(json!({"lang": lang})), "{lang}");
    }
}
