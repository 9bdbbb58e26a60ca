//! Documents of Editor.js.

use serde_json::{Value, json};
use standfirst_article::{Article, Block, RichText};

use super::{Outcome, at, fixture, story};

const ADDRESS: &str = "https://a.example/x.json";

/// What a block becomes, and what was noted.
fn made(kind: &str, data: Value) -> (Vec<Block>, Vec<String>) {
    let first = json!({"type": "paragraph", "data": {"text": "First."}});
    let json = json!({"blocks": [first, {"type": kind, "data": data}]});
    let (article, notes) = story(json, &at(ADDRESS)).unwrap();
    (article.lead.into_iter().skip(1).collect(), notes)
}

fn written(blocks: &[Block]) -> Value {
    serde_json::to_value(blocks).unwrap()
}

#[test]
fn a_heading_of_level_1_is_the_headline() -> Outcome {
    let (article, _) = story(fixture("editorjs"), &at(ADDRESS))?;
    assert_eq!(article.headline, "A week of bread");
    let sections: Vec<_> = article.sections.iter().map(|section| section.heading.plain()).collect();
    assert_eq!(sections, ["What is baked"]);
    Ok(())
}

#[test]
fn a_text_without_a_title_goes_by_its_first_heading_or_its_first_words() -> Outcome {
    let header = json!({"type": "header", "data": {"text": "First", "level": 3}});
    let paragraph = json!({"type": "paragraph", "data": {"text": "Words &amp; more."}});
    assert_eq!(story(json!({"blocks": [header, paragraph]}), &at(ADDRESS))?.0.headline, "First");
    assert_eq!(story(json!({"blocks": [paragraph, header]}), &at(ADDRESS))?.0.headline, "Words & more.");
    Ok(())
}

#[test]
fn a_document_around_it_says_the_rest() -> Outcome {
    let (article, notes) = story(fixture("editorjs-wrapped"), &at(ADDRESS))?;
    assert_eq!((article.headline.as_str(), notes.len()), ("Plums & patience", 0));
    assert_eq!(article.dek.as_ref().map(RichText::plain).as_deref(), Some("The tree took nine years."));
    assert_eq!((article.authors[0].name.as_str(), article.tags.len()), ("Lene Bak", 2));
    Ok(())
}

#[test]
fn a_heading_that_repeats_the_title_is_left_out() -> Outcome {
    let header = json!({"type": "header", "data": {"text": "The title", "level": 2}});
    let paragraph = json!({"type": "paragraph", "data": {"text": "x"}});
    let (article, _) = story(json!({"title": "The  title", "blocks": [header, paragraph]}), &at(ADDRESS))?;
    assert_eq!((article.headline.as_str(), article.sections.len(), article.lead.len()), ("The title", 0, 1));
    Ok(())
}

#[test]
fn lists_of_every_version_are_lists() {
    let expected = json!([{"list": {"ordered": false, "items": ["a", "b"]}}]);
    for items in [json!(["a", "b"]), json!([{"content": "a", "items": []}, {"content": "b", "meta": {}}])] {
        assert_eq!(written(&made("list", json!({"style": "unordered", "items": items})).0), expected);
    }
    let nested = json!({"style": "ordered", "items": [{"content": "a", "items": [{"content": "b", "items": []}]}]});
    let expected =
        json!([{"list": {"ordered": true, "items": [{"text": "a", "list": {"ordered": true, "items": ["b"]}}]}}]);
    assert_eq!(written(&made("nestedList", nested).0), expected);
}

#[test]
fn things_to_tick_off_show_whether_they_are() {
    let expected = json!([{"list": {"ordered": false, "items": [["☑ ", "a"], ["☐ ", "b"]]}}]);
    let old = json!({"items": [{"text": "a", "checked": true}, {"text": "b", "checked": false}]});
    assert_eq!(written(&made("checklist", old).0), expected);
    let new = json!({"style": "checklist", "items": [{"content": "a", "meta": {"checked": true}}, {"content": "b", "meta": {"checked": false}}]});
    assert_eq!(written(&made("list", new).0), expected);
}

#[test]
fn a_table_may_have_a_head() {
    let content = json!([["a", "b"], ["c", "d"]]);
    let table = |has_head: bool| written(&made("table", json!({"withHeadings": has_head, "content": content})).0);
    assert_eq!(table(true), json!([{"table": {"head": [["a", "b"]], "rows": [["c", "d"]]}}]));
    assert_eq!(table(false), json!([{"table": {"rows": [["a", "b"], ["c", "d"]]}}]));
}

#[test]
fn pictures_have_their_file_in_one_of_two_places() {
    let expected = json!([{"figure": {"src": "https://a.example/a.jpg", "alt": "", "caption": "c"}}]);
    let paragraph = |data| written(&made("image", data).0);
    assert_eq!(paragraph(json!({"file": {"url": "/a.jpg"}, "caption": "c", "stretched": true})), expected);
    assert_eq!(paragraph(json!({"url": "/a.jpg", "caption": "c"})), expected);
}

#[test]
fn a_picture_without_a_safe_file_keeps_its_words() {
    let (blocks, notes) = made("image", json!({"file": {"url": "javascript:x"}, "caption": "c"}));
    assert_eq!(written(&blocks), json!([{"unknown": {"texts": ["c"]}}]));
    assert_eq!(notes, ["blocks[1].data.file.url: expected an http or https address, found “javascript:x”"]);
}

#[test]
fn warnings_and_alerts_are_callouts() {
    let callout = |tone: &str| json!([{"callout": {"tone": tone, "blocks": ["m"]}}]);
    assert_eq!(written(&made("warning", json!({"message": "m"})).0), callout("warning"));
    assert_eq!(written(&made("alert", json!({"type": "danger", "message": "m"})).0), callout("warning"));
    assert_eq!(written(&made("alert", json!({"type": "info", "message": "m"})).0), callout("note"));
}

#[test]
fn a_toggle_holds_the_blocks_after_it() {
    let paragraph = |text| json!({"type": "paragraph", "data": {"text": text}});
    let toggle = json!({"type": "toggle", "data": {"text": "T", "status": "open", "items": 1}});
    let json = json!({"blocks": [paragraph("a"), toggle, paragraph("b"), paragraph("c")]});
    let (article, _): (Article, _) = story(json, &at(ADDRESS)).unwrap();
    let expected = json!(["a", {"details": {"summary": "T", "blocks": ["b"], "open": true}}, "c"]);
    assert_eq!(written(&article.lead), expected);
}

#[test]
fn of_an_unknown_tool_the_words_are_kept_and_it_is_noted() {
    let (blocks, notes) =
        made("poll", json!({"question": "Rye &amp; white?", "options": [{"label": "Yes"}], "style": "bars"}));
    assert_eq!(written(&blocks), json!([{"unknown": {"texts": ["Rye & white?", "Yes"]}}]));
    assert_eq!(notes, ["blocks[1].data: expected the data of a known tool, found an object"]);
}

#[test]
fn code_is_as_it_was_written() {
    assert_eq!(written(&made("code", json!({"code": "a <b>\n\tc"})).0), json!([{"code": {"text": "a <b>\n\tc"}}]));
}
