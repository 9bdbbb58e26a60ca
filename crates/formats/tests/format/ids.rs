//! Every heading has a place of its own that a link can point at.

use serde_json::{Value, json};
use standfirst_article::Block;

use super::{Outcome, article_with, read};

fn section_ids(sections: Value) -> Result<Vec<String>, standfirst_formats::FormatError> {
    let article = read(&article_with(json!({"sections": sections})))?.value;
    Ok(article.sections.into_iter().filter_map(|section| section.id).collect())
}

#[test]
fn places_are_named_by_the_words_of_their_heading() -> Outcome {
    let sections = json!([
        {"heading": ["The river, ", {"em": "“blown”"}]},
        {"heading": "نهر أوسكيل"},
        {"heading": "?!"},
    ]);
    assert_eq!(section_ids(sections)?, ["the-river-blown", "نهر-أوسكيل", "section"]);
    Ok(())
}

#[test]
fn equal_places_are_numbered() -> Outcome {
    let sections = json!([{"heading": "A"}, {"heading": "A"}, {"heading": "x", "id": "a"}, {"heading": "A 2"}]);
    assert_eq!(section_ids(sections)?, ["a", "a-2", "a-3", "a-2-2"]);
    Ok(())
}

#[test]
fn places_of_the_page_itself_are_never_given() -> Outcome {
    let given = ["app", "APP", "sf-headline", "fn-1", "fnref-1-1", "c-7", "s-app", "apple", "cfn-1"];
    let sections: Vec<_> = given.iter().map(|id| json!({"id": id, "heading": "x"})).collect();
    let ids = section_ids(json!(sections))?;
    let expected = ["s-app", "s-app-2", "s-sf-headline", "s-fn-1", "s-fnref-1-1", "s-c-7", "s-app-3", "apple", "cfn-1"];
    assert_eq!(ids, expected);
    let sections = json!([{"heading": "App"}, {"heading": "C"}, {"heading": "c"}, {"heading": "C # 3"}]);
    assert_eq!(section_ids(sections)?, ["s-app", "c", "s-c-2", "s-c-3"]);
    Ok(())
}

#[test]
fn places_are_the_same_when_they_are_read_again() -> Outcome {
    let long = ["c-", &"x".repeat(80)].concat();
    let headings = ["Fn 1", "fn", "fn", &long, &long];
    let sections: Vec<_> = headings.iter().map(|heading| json!({"heading": heading})).collect();
    let ids = section_ids(json!(sections))?;
    let again: Vec<_> = ids.iter().map(|id| json!({"id": id, "heading": "x"})).collect();
    assert_eq!(section_ids(json!(again))?, ids);
    Ok(())
}

#[test]
fn headings_and_entries_inside_other_blocks_have_places_too() -> Outcome {
    let heading = json!({"heading": {"level": 3, "text": "Inner"}});
    let entry = json!({"entry": {"date": "2022-09-23", "blocks": [heading]}});
    let article = read(&article_with(json!({"lead": [{"callout": {"blocks": [heading, entry]}}]})))?.value;
    let Block::Callout(callout) = &article.lead[0] else { panic!("{article:?}") };
    let [Block::Heading(heading), Block::Entry(entry)] = callout.blocks.as_slice() else { panic!("{callout:?}") };
    assert_eq!((heading.id.as_deref(), entry.id.as_deref()), (Some("inner"), Some("2022-09-23")));
    let Block::Heading(inner) = &entry.blocks[0] else { panic!("{entry:?}") };
    assert_eq!(inner.id.as_deref(), Some("inner-2"));
    Ok(())
}
