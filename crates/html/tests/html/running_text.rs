//! Running text alone: titles, excerpts.

use serde_json::{Value, json};
use standfirst_html::read_inline;
use standfirst_native::Html5ever;

use super::written;

fn inline(html: &str) -> Value {
    written(&read_inline(html, &Html5ever))
}

#[test]
fn titles_keep_their_marks_and_lose_their_references() {
    assert_eq!(
        inline("The &#8216;<em>Marigold</em>&#8217; &amp; others"),
        json!(["The ‘", {"em": "Marigold"}, "’ & others"])
    );
}

#[test]
fn blocks_are_joined_by_spaces() {
    assert_eq!(inline("<p>a</p>\n<p>b <img src='x.jpg'>c</p><ul><li>d</ul>"), json!(["a", " ", "b c", " ", "• d"]));
}

#[test]
fn nothing_is_no_text() {
    assert_eq!(inline("<p> </p>"), json!([]));
}
