//! Every heading has a place of its own that a link can point at.

use serde_json::{Value, json};
use standfirst::model::Block;

use super::{Outcome, article_with, read};

fn section_ids(sections: Value) -> Result<Vec<String>, standfirst::formats::FormatError> {
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
