//! Blocks and marks of later versions, and those with a fault: their words are shown, without
//! addresses, ids and settings.

use serde_json::{Value, json};
use standfirst_article::{Block, Inline};
use standfirst_formats::FormatError;

use super::{Outcome, article_of, read, said};

/// The words that stay of a block, and what is said about it.
fn kept(block: Value) -> Result<(Vec<String>, Vec<String>), FormatError> {
    let reading = read(&article_of(block))?;
    let Block::Unknown(unknown) = &reading.value.lead[0] else { panic!("{reading:?}") };
    Ok((unknown.texts.clone(), said(&reading.notes)))
}

#[test]
fn a_block_of_a_later_version_keeps_its_words() -> Outcome {
    let (words, notes) = kept(json!({"timeline": {
        "id": "t", "title": "The week", "type": "wide", "date": "2022-09-23",
        "days": [{"date": "2022-09-23", "text": ["On ", {"strong": "Friday"}], "url": "https://a.example"}],
    }}))?;
    assert_eq!(words, ["The week", "On ", "Friday"]);
    assert_eq!(notes, ["lead[0].timeline: expected a block of this version, found an object"]);
    Ok(())
}

#[test]
fn a_block_is_text_or_an_object_with_one_key() -> Outcome {
    let found = [
        (json!({"quote": {"text": "a"}, "text": "b"}), vec!["a", "b"], "an object"),
        (json!({}), vec![], "an object"),
        (json!(null), vec![], "null"),
        (json!(7), vec![], "7"),
        (json!(true), vec![], "true"),
    ];
    for (block, words, found) in found {
        let notes = vec![format!("lead[0]: expected text, or an object with one key, found {found}")];
        assert_eq!(kept(block)?, (words.into_iter().map(str::to_owned).collect(), notes));
    }
    Ok(())
}

#[test]
fn a_block_inside_a_block_fails_alone() -> Outcome {
    let reading =
        read(&article_of(json!({"details": {"summary": "a", "blocks": ["b", {"heading": {"text": "c"}}, "d"]}})))?;
    assert_eq!(said(&reading.notes), ["lead[0].details.blocks[1].heading.level: expected a value, found nothing"]);
    let Block::Details(details) = &reading.value.lead[0] else { panic!("{reading:?}") };
    assert_eq!(details.blocks.len(), 3);
    Ok(())
}

#[test]
fn a_mark_of_a_later_version_keeps_its_words() -> Outcome {
    let text = json!(["a", {"ruby": {"text": "b", "id": "x"}}, {"strong": "c", "em": "d"}, ["e"], null]);
    let reading = read(&article_of(text))?;
    let Block::Paragraph(text) = &reading.value.lead[0] else { panic!("{reading:?}") };
    assert_eq!(text.plain(), "abcde");
    assert!(text.0[1..].iter().all(|inline| matches!(inline, Inline::Unknown(_))), "{text:?}");
    let notes = [
        "lead[0][1].ruby: expected a mark of this version, found an object",
        "lead[0][2]: expected text, or an object with one key, found an object",
        "lead[0][4]: expected text, or an object with one key, found null",
    ];
    assert_eq!(said(&reading.notes), notes);
    Ok(())
}

#[test]
fn settings_inside_a_block_fail_alone() -> Outcome {
    let block = json!({"list": {"ordered": "yes", "start": 1.5, "items": ["a"]}});
    let reading = read(&article_of(block))?;
    assert!(matches!(reading.value.lead[0], Block::List(_)));
    let notes = [
        "lead[0].list.ordered: expected true or false, found “yes”",
        "lead[0].list.start: expected a whole number, found a number with a fraction",
    ];
    assert_eq!(said(&reading.notes), notes);
    Ok(())
}

/// Blocks that lack what they need, with the place where it is missing.
#[test]
fn every_block_says_what_it_needs() -> Outcome {
    let needs = [
        (json!({"heading": {"level": 3}}), "heading.text"),
        (json!({"heading": {"text": "x"}}), "heading.level"),
        (json!({"list": {}}), "list.items"),
        (json!({"definitions": {}}), "definitions.items"),
        (json!({"definitions": {"items": [{"details": []}]}}), "definitions.items[0].term"),
        (json!({"definitions": {"items": [{"term": "x"}]}}), "definitions.items[0].details"),
        (json!({"figure": {}}), "figure.src"),
        (json!({"audio": {}}), "audio.src"),
        (json!({"video": {}}), "video.src"),
        (json!({"embed": {"id": "x"}}), "embed.provider"),
        (json!({"embed": {"provider": "vimeo"}}), "embed.id"),
        (json!({"table": {}}), "table.rows"),
        (json!({"code": {}}), "code.text"),
        (json!({"details": {"blocks": []}}), "details.summary"),
        (json!({"details": {"summary": "x"}}), "details.blocks"),
        (json!({"callout": {}}), "callout.blocks"),
        (json!({"entry": {"blocks": []}}), "entry.date"),
        (json!({"entry": {"date": "2022-09-23"}}), "entry.blocks"),
        (json!({"footnotes": [{"text": "x"}]}), "footnotes[0].id"),
        (json!({"footnotes": [{"id": "x"}]}), "footnotes[0].text"),
    ];
    for (block, place) in needs {
        let (_, notes) = kept(block)?;
        assert_eq!(notes, [format!("lead[0].{place}: expected a value, found nothing")]);
    }
    Ok(())
}
