//! Callouts and details.

use serde_json::json;

use super::blocks;

#[test]
fn details_have_their_summary() {
    assert_eq!(
        blocks("<details open class='wp-block-details'><summary>a</summary><p>b</p>c</details>"),
        json!([{"details": {"summary": "a", "blocks": ["b", "c"], "open": true}}])
    );
    assert_eq!(
        blocks(
            "<div class='kg-card kg-toggle-card'><div class='kg-toggle-heading'><h4>a</h4><button>v</button></div>\
                <div class='kg-toggle-content'><p>b</p></div></div>"
        ),
        json!([{"details": {"summary": "a", "blocks": ["b"]}}])
    );
}

#[test]
fn details_without_a_summary_or_without_anything_else_are_shown() {
    assert_eq!(blocks("<details><p>a</p></details><details><summary>b</summary></details>"), json!(["a", "b"]));
}

#[test]
fn an_aside_is_a_note_with_its_heading() {
    assert_eq!(
        blocks("<aside><h3>a</h3><p>b</p></aside>"),
        json!([{"callout": {"tone": "note", "title": "a", "blocks": ["b"]}}])
    );
}

#[test]
fn classes_tell_the_tone() {
    for (class, tone) in [
        ("note", "note"),
        ("tip", "tip"),
        ("admonition warning", "warning"),
        ("markdown-alert markdown-alert-caution", "warning"),
        ("alert alert-success", "tip"),
    ] {
        let html = format!("<div class='{class}'><p class='admonition-title'>a</p><p>b</p></div>");
        assert_eq!(blocks(&html), json!([{"callout": {"tone": tone, "title": "a", "blocks": ["b"]}}]), "{class}");
    }
}

#[test]
fn a_callout_with_a_character_begins_with_it() {
    let html = "<div class='kg-card kg-callout-card'><div class='kg-callout-emoji'>💡</div>\
                <div class='kg-callout-text'>a <b>b</b></div></div>";
    assert_eq!(blocks(html), json!([{"callout": {"tone": "note", "blocks": [["💡 a ", {"strong": "b"}]]}}]));
}

#[test]
fn an_aside_that_is_only_a_picture_is_the_picture() {
    assert_eq!(
        blocks("<aside><figure><img src='a.jpg'></figure></aside>"),
        json!([{"figure": {"src": "a.jpg", "alt": ""}}])
    );
}
