//! Portable Text.

use serde_json::{Value, json};
use standfirst_article::{Block, MediaUrl};

use super::{Outcome, at, fixture, list, read, story};

const ADDRESS: &str = "https://a.example/x.json";
const SANITY: &str = "https://p0abc123.api.sanity.io/v2021-10-21/data/query/production?query=*%5B0%5D";

/// What a block becomes, and what was noted.
fn made(block: Value) -> (Value, Vec<String>) {
    let first = json!({"_type": "block", "children": [{"_type": "span", "text": "First."}]});
    let (article, notes) = story(json!([first, block]), &at(ADDRESS)).unwrap();
    (serde_json::to_value(article.lead.iter().skip(1).collect::<Vec<&Block>>()).unwrap(), notes)
}

/// What a paragraph of these spans becomes.
fn text(spans: Value, definitions: Value) -> Value {
    made(json!({"_type": "block", "style": "normal", "children": spans, "markDefs": definitions})).0
}

#[test]
fn decorators_are_marks() {
    let marks = [
        ("strong", "strong"),
        ("em", "em"),
        ("underline", "underline"),
        ("strike-through", "strike"),
        ("sub", "sub"),
        ("sup", "sup"),
    ];
    for (decorator, mark) in marks {
        let spans = json!([{"_type": "span", "text": "x", "marks": [decorator, "unheard-of"]}]);
        assert_eq!(text(spans, json!([])), json!([[{mark: "x"}]]), "{decorator}");
    }
    assert_eq!(text(json!([{"_type": "span", "text": "x", "marks": ["code"]}]), json!([])), json!([[{"code": "x"}]]));
}

#[test]
fn spans_within_one_link_are_one_link() {
    let spans = json!([
        {"_type": "span", "text": "a", "marks": ["k"]}, {"_type": "span", "text": "b", "marks": ["k", "em"]}, {"_type": "span", "text": "c"},
    ]);
    let link = json!({"link": {"href": "https://a.example/b", "text": ["a", {"em": "b"}]}});
    assert_eq!(text(spans, json!([{"_key": "k", "_type": "link", "href": "/b"}])), json!([[link, "c"]]));
}

#[test]
fn a_link_to_a_script_is_text() {
    let block = json!({
        "_type": "block", "children": [{"_type": "span", "text": "a", "marks": ["k"]}],
        "markDefs": [{"_key": "k", "_type": "link", "href": "javascript:x"}],
    });
    let (blocks, notes) = made(block);
    assert_eq!((blocks, notes.len()), (json!(["a"]), 2));
}

#[test]
fn line_breaks_stay() {
    assert_eq!(text(json!([{"_type": "span", "text": "a\nb"}]), json!([])), json!([["a", {"break": {}}, "b"]]));
}

#[test]
fn an_object_among_spans_keeps_its_words() {
    let spans = json!([{"_type": "span", "text": "a "}, {"_type": "stock", "_key": "k", "symbol": "ABC"}]);
    assert_eq!(text(spans, json!([])), json!([["a ", "ABC"]]));
}

#[test]
fn headings_make_sections_and_the_first_one_the_headline() -> Outcome {
    let (article, _) = story(fixture("portable-text-array"), &at(ADDRESS))?;
    assert_eq!((article.headline.as_str(), article.sections.len()), ("Three owls", 0));
    let (article, _) = story(fixture("portable-text"), &at(ADDRESS))?;
    assert_eq!((article.headline.as_str(), article.sections.len()), ("The bridge that hums", 1));
    Ok(())
}

#[test]
fn pictures_have_an_address() {
    let image = |asset| made(json!({"_type": "image", "asset": asset, "alt": "a", "caption": "c"}));
    let (blocks, notes) = image(json!({"url": "/a.jpg"}));
    assert_eq!(blocks, json!([{"figure": {"src": "https://a.example/a.jpg", "alt": "a", "caption": "c"}}]));
    assert_eq!(notes, Vec::<String>::new());
    let (blocks, notes) = image(json!({"_ref": "image-abc-200x300-jpg"}));
    assert_eq!(blocks, json!([{"unknown": {"texts": ["a", "c"]}}]));
    assert_eq!(notes, ["[1]: expected a picture with the address of its file, found an object"]);
}

#[test]
fn where_the_query_interface_was_asked_pictures_are_found_by_their_names() -> Outcome {
    let answer = json!({"ms": 12, "query": "*[0]", "result": fixture("portable-text")});
    let (article, _) = story(answer, &at(SANITY))?;
    let image = article.image.unwrap();
    let src = "https://cdn.sanity.io/images/p0abc123/production/Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000.jpg";
    assert_eq!(image.src.as_str(), src);
    assert_eq!((image.width, image.height), (Some(2000), Some(3000)));
    Ok(())
}

#[test]
fn a_name_of_a_file_cannot_leave_its_folder() -> Outcome {
    for name in ["image-../../x-2x3-jpg", "image-a b-2x3-jpg", "image-a-2x3-jpg?x", "image-a-x3-jpg", "file-a-2x3-jpg"]
    {
        let block = json!({"_type": "block", "children": [{"_type": "span", "text": "First."}]});
        let image = json!({"_type": "image", "asset": {"_ref": name}});
        let (article, _) = story(json!({"result": {"body": [block, image]}}), &at(SANITY))?;
        assert_eq!((article.image, article.lead.len()), (None, 1), "{name}");
    }
    Ok(())
}

#[test]
fn several_documents_are_a_list() -> Outcome {
    let one = fixture("portable-text");
    let listing = list(json!({"result": [one, one]}), &at(SANITY))?;
    assert_eq!((listing.teasers.len(), listing.teasers[0].title.as_str()), (2, "The bridge that hums"));
    assert!(listing.teasers[0].href().is_some_and(|href| href.ends_with("&item=3f1c")));
    Ok(())
}

#[test]
fn no_documents_are_not_found() {
    let code = read(&json!({"result": [{"_type": "post", "title": "x"}]}), &at(SANITY)).map_err(|error| error.code());
    assert_eq!(code.err(), Some("shape"));
}

#[test]
fn an_unknown_block_keeps_its_words_and_its_address() {
    let (blocks, notes) = made(json!({"_type": "poll", "_key": "k", "question": "Q?", "answers": ["A"]}));
    assert_eq!(blocks, json!([{"unknown": {"texts": ["Q?", "A"]}}]));
    assert_eq!(notes, ["[1]: expected a block of a known type, found an object"]);
    let (blocks, _) = made(json!({"_type": "map", "url": "https://maps.example/1", "label": "Here"}));
    assert_eq!(blocks, json!([[{"link": {"href": "https://maps.example/1", "text": "Here"}}]]));
}

#[test]
fn a_picture_may_name_who_made_it() {
    let (blocks, _) = made(
        json!({"_type": "image", "url": "/a.jpg", "caption": [{"_type": "block", "children": [{"_type": "span", "text": "c"}]}], "attribution": "me"}),
    );
    assert_eq!(blocks[0]["figure"]["credit"], json!("me"));
    assert!(MediaUrl::parse(blocks[0]["figure"]["src"].as_str().unwrap()).is_some());
}
