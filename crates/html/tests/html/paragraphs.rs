//! Paragraphs: where they begin and end, and white space.

use serde_json::json;

use super::blocks;

#[test]
fn paragraphs_are_paragraphs() {
    assert_eq!(blocks("<p>One.</p>\n<p>Two.</p>"), json!(["One.", "Two."]));
}

#[test]
fn white_space_counts_once() {
    assert_eq!(blocks("<p>\n  One\t two \n\n three  </p>"), json!(["One two three"]));
}

#[test]
fn a_space_before_and_in_a_mark_is_one_and_stands_outside() {
    assert_eq!(blocks("<p>one <b> two </b> three</p>"), json!([["one ", {"strong": "two"}, " three"]]));
    assert_eq!(blocks("<p>one<b> two</b>three</p>"), json!([["one", {"strong": " two"}, "three"]]));
}

#[test]
fn a_space_that_does_not_break_stays_between_words_and_goes_at_the_ends() {
    assert_eq!(blocks("<p>&nbsp;ten&nbsp;km&nbsp;</p><p>&nbsp;</p>"), json!(["ten\u{a0}km"]));
}

#[test]
fn a_line_break_stays_and_two_divide_the_paragraph() {
    assert_eq!(blocks("<p>one<br>two</p>"), json!([["one", {"break": {}}, "two"]]));
    assert_eq!(blocks("<p>one<br> <br />two</p>"), json!(["one", "two"]));
    assert_eq!(blocks("<p><br>one<br></p>"), json!(["one"]));
}

#[test]
fn marks_go_on_after_a_paragraph_that_was_divided() {
    assert_eq!(blocks("<p><b>one<br><br>two</b></p>"), json!([[{"strong": "one"}], [{"strong": "two"}]]));
}

#[test]
fn text_between_blocks_is_a_paragraph() {
    assert_eq!(
        blocks("before<p>in</p>after <i>it</i><div>last"),
        json!(["before", "in", ["after ", {"em": "it"}], "last"])
    );
}

#[test]
fn wrappers_leave_no_trace() {
    let html = "<article><section><div class='wp-block-group'><div class='wp-block-columns'><div>a</div><div>b</div>\
                </div></div></section><div class='wp-block-cover'><span><p>c</p></span></div></article>";
    assert_eq!(blocks(html), json!(["a", "b", "c"]));
}

#[test]
fn elements_nobody_knows_are_their_text() {
    assert_eq!(blocks("<x-box><p>a</p></x-box><p>b <o:p>c</o:p> <blink>d</blink></p>"), json!(["a", "b c d"]));
}

#[test]
fn a_block_in_a_mark_keeps_the_mark() {
    assert_eq!(blocks("<b>one<p>two</p></b>three"), json!([[{"strong": "one"}], [{"strong": "two"}], "three"]));
    assert_eq!(
        blocks("<a href='/x'><div>a</div><div>b</div></a>"),
        json!([
            [{"link": {"href": "/x", "text": "a"}}],
            [{"link": {"href": "/x", "text": "b"}}],
        ])
    );
}

#[test]
fn a_line_between_two_parts_is_a_divider_and_several_are_one() {
    assert_eq!(blocks("<p>a</p><hr class='wp-block-separator'><hr><p>b</p>"), json!(["a", {"divider": {}}, "b"]));
}

#[test]
fn readings_of_signs_stand_in_brackets() {
    assert_eq!(blocks("<ruby>漢<rt>かん</rt></ruby>"), json!(["漢(かん)"]));
    assert_eq!(blocks("<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>"), json!(["漢（かん）"]));
}

#[test]
fn what_stands_in_a_table_by_mistake_stands_before_it() {
    assert_eq!(
        blocks("<table>lost<tr><th>a<th>b<tr><td>1<td>2</table>"),
        json!(["lost", {"table": {"head": [["a", "b"]], "rows": [["1", "2"]]}}])
    );
}
