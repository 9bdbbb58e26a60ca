//! Languages and directions.

use serde_json::json;
use standfirst_article::{Direction, Lang};

use super::{blocks, read};

fn of_the_whole(html: &str) -> (Option<String>, Option<Direction>) {
    let body = read(html);
    (body.lang.as_ref().map(Lang::as_str).map(str::to_owned), body.dir)
}

#[test]
fn the_whole_has_the_language_of_what_is_around_it() {
    let arabic = (Some("ar".to_owned()), Some(Direction::Rtl));
    for html in [
        "<div lang='ar' dir='rtl'><p>a</p><p>b</p></div>",
        "<article lang='ar'><div dir='RTL'><p>a</p></div></article>",
        "<html lang='ar' dir='rtl'><p>a</p>",
        "<body lang='ar' dir='rtl'><p>a</p>",
        "<p lang='ar' dir='rtl'>a</p> <p lang='ar' dir='rtl'>b</p>",
    ] {
        assert_eq!(of_the_whole(html), arabic, "{html}");
        assert_eq!(blocks(html)[0], json!("a"), "{html}");
    }
}

#[test]
fn one_of_several_languages_is_none_of_the_whole() {
    assert_eq!(of_the_whole("<p lang='ar'>a</p><p>b</p>"), (None, None));
    assert_eq!(of_the_whole("a<p lang='ar'>b</p>"), (None, None));
}

#[test]
fn text_in_another_language_is_marked() {
    assert_eq!(
        blocks("<div lang='en'><p>a <span lang='fr'>b</span> <i lang='en'>c</i> <bdo dir='rtl'>d</bdo></p></div>"),
        json!([["a ", {"span": {"lang": "fr", "text": "b"}}, " ", {"em": "c"}, " ", {"span": {"dir": "rtl", "text": "d"}}]])
    );
}

#[test]
fn a_block_in_another_language_is_marked_inside() {
    assert_eq!(
        blocks("<p>a</p><blockquote lang='fr'><p>b</p></blockquote>")[1],
        json!({"quote": {"text": [{"span": {"lang": "fr", "text": "b"}}]}})
    );
    assert_eq!(
        blocks("<ul><li>a<li lang='fr'>b</ul>")[0]["list"]["items"][1],
        json!([{"span": {"lang": "fr", "text": "b"}}])
    );
}

#[test]
fn the_direction_that_is_usual_is_not_marked() {
    assert_eq!(blocks("<p>a</p><p dir='ltr'>b</p><p dir='auto' lang=''>c</p>"), json!(["a", "b", "c"]));
}
