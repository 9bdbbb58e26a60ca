//! Shortcodes that were left in the text.

use serde_json::json;
use standfirst_html::without_shortcodes;

use super::blocks;

#[test]
fn shortcodes_go_and_what_they_hold_stays() {
    for (text, left) in [
        ("[vc_row full_width=\"x\"]a[/vc_row]", "a"),
        ("a[gallery ids=\"1,2\"]b", "ab"),
        ("[su_note]a[/su_note]", "a"),
        ("[my_box color=“red”]a", "a"),
        ("[highlight]a[/highlight]", "a"),
        ("[contact-form-7 id='1' title='Say [hello]']a", "a"),
        ("[caption id=\"x\" width=\"300\"]a[/caption]", "a"),
    ] {
        assert_eq!(without_shortcodes(text), left, "{text}");
    }
}

#[test]
fn brackets_that_people_write_stay() {
    for text in [
        "he said [sic]",
        "as shown [1] and [2, 3]",
        "[…] and [...]",
        "[Editor's note: this = that]",
        "[Video] Watch it",
        "a[0] = b[i]",
        "[link](https://a.example)",
        "[ ] to do [x] done",
        "[/s]",
        "an open [bracket",
        "[]",
        "[caption",
        "[caption] and [embed] are two of them",
    ] {
        assert_eq!(without_shortcodes(text), text);
    }
}

#[test]
fn a_pair_is_found_across_elements() {
    assert_eq!(blocks("<p>[box]a <b>b</b></p><p>c[/box] [box2]</p>"), json!([["a ", {"strong": "b"}], "c [box2]"]));
}

#[test]
fn a_caption_in_shortcodes_is_a_caption() {
    assert_eq!(
        blocks("<p>[caption width='300']<img src='a.jpg'> A bridge. Photo: A. Name[/caption]</p><p>b</p>"),
        json!([{"figure": {"src": "a.jpg", "alt": "", "caption": "A bridge.", "credit": "A. Name"}}, "b"])
    );
}

#[test]
fn an_address_in_shortcodes_is_a_player_or_a_link() {
    assert_eq!(
        blocks("[embed]https://youtu.be/aqz-KE-bpKQ[/embed]"),
        json!([{"embed": {"provider": "youtube", "id": "aqz-KE-bpKQ"}}])
    );
    assert_eq!(
        blocks("[embed] https://a.example/ [/embed]"),
        json!([[{"link": {"href": "https://a.example/", "text": "https://a.example/"}}]])
    );
}
