//! A fault inside a block costs no words, wherever in the block it is.

use serde_json::{Value, json};

use super::{Outcome, article_of, read};

/// Blocks with a fault, and the words of theirs that are shown.
fn faulty_blocks() -> Vec<(Value, Vec<&'static str>)> {
    let picture = json!({"src": "a.jpg", "caption": "x", "credit": "y"});
    vec![
        (json!({"gallery": {"pictures": [picture, {"caption": "z"}]}}), vec!["x", "y", "z"]),
        (json!({"gallery": {"pictures": picture}}), vec!["x", "y"]),
        (json!({"quote": {"cite": "x", "words": "y"}}), vec!["x", "y"]),
        (json!({"quote": {"text": "x", "blocks": "y"}}), vec!["x", "y"]),
        (json!({"video": {"src": "a.webm", "transcript": "x"}}), vec!["x"]),
        (json!({"video": {"src": "a.webm", "transcript": ["x", {"list": "y"}]}}), vec!["x", "y"]),
        (json!({"list": {"items": ["x", {"text": "y", "list": ["z"]}]}}), vec!["x", "y", "z"]),
        (json!({"list": {"items": ["x", {"text": "y", "list": {"items": "z"}}]}}), vec!["x", "y", "z"]),
        (json!({"table": {"head": ["x"], "rows": [["y"]]}}), vec!["x", "y"]),
        (json!({"embed": {"provider": "vimeo", "id": "1", "title": ["x"]}}), vec!["x"]),
        (json!({"footnotes": [{"id": "1", "text": "x"}, {"text": "y"}]}), vec!["x", "y"]),
        (json!({"divider": "x"}), vec!["x"]),
        (json!(["x", {"break": "y"}]), vec!["x", "y"]),
        (json!(["x", {"link": {"text": "y"}}, {"abbr": {"title": "z"}}]), vec!["x", "y", "z"]),
    ]
}

#[test]
fn words_are_kept_and_the_fault_is_noted() -> Outcome {
    for (block, words) in faulty_blocks() {
        let reading = read(&article_of(block.clone()))?;
        let mut shown = Vec::new();
        reading.value.each_text(&mut |text| shown.push(text.to_owned()));
        shown.retain(|text| !text.trim().is_empty());
        assert_eq!(shown, words, "{block}");
        assert!(!reading.notes.is_empty(), "{block}");
    }
    Ok(())
}
