//! What the viewer refuses or passes over does not fit the schema.

use serde_json::{Value, json};

use super::{Outcome, validator};

fn wrong_articles() -> [Value; 21] {
    [
        json!([]),
        json!({}),
        json!({"format": "standfirst/1", "lead": ["x"]}),
        json!({"format": "standfirst/1", "headline": "x"}),
        json!({"format": "standfirst/1", "headline": "x", "lead": []}),
        json!({"format": "standfirst/2", "headline": "x", "lead": ["y"]}),
        json!({"format": "standfirst/1", "headline": ["x"], "lead": ["y"]}),
        json!({"format": "standfirst/1", "headline": "x", "lead": "y"}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "sections": [{"blocks": []}]}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "lang": "english?"}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "published": "yesterday"}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "label": "scoop"}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "authors": ["z"]}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "image": {"alt": "z"}}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "canonical": "javascript:alert(1)"}),
        json!({"format": "standfirst/1", "headline": "x", "lead": ["y"], "image": {"src": "data:image/png,z"}}),
        json!({"format": "standfirst/1", "headline": "x", "lead": [{"timeline": {}}]}),
        json!({"format": "standfirst/1", "headline": "x", "lead": [{"quote": {"text": "y"}, "divider": {}}]}),
        json!({"format": "standfirst/1", "headline": "x", "lead": [{"heading": {"level": 2, "text": "y"}}]}),
        json!({"format": "standfirst/1", "headline": "x", "lead": [{"embed": {"provider": "evil", "id": "y"}}]}),
        json!({"format": "standfirst/1", "headline": "x", "lead": [["y", {"blink": "z"}]]}),
    ]
}

#[test]
fn what_is_wrong_does_not_fit() -> Outcome {
    let validator = validator()?;
    for article in wrong_articles() {
        assert!(!validator.is_valid(&article), "{article}");
    }
    Ok(())
}
