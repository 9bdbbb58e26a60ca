//! Footnotes and their marks.

use serde_json::json;

use super::{blocks, read, written};

#[test]
fn marks_and_notes_find_each_other_in_every_dialect() {
    for html in [
        "<p>a<sup data-fn='n' class='fn'><a href='#n' id='n-link'>1</a></sup></p>\
         <ol class='wp-block-footnotes'><li id='n'>b <a href='#n-link' aria-label='Jump to it'>↩︎</a></li></ol>",
        "<p>a<sup id='fnref1'><a href='#n' class='footnote-ref'>[1]</a></sup></p>\
         <section class='footnotes'><hr><ol><li id='n'><p>b <a href='#fnref1' class='footnote-backref'>↩</a></p></li></ol></section>",
        "<p>a<sup class='footnote-reference'><a href='#n'>1</a></sup></p>\
         <div class='footnote-definition' id='n'><sup class='footnote-definition-label'>1</sup><p>b</p></div>",
        "<p>a<sup class='reference'><a href='#n'>[1]</a></sup></p>\
         <ol class='references'><li id='n'><span class='mw-cite-backlink'><a href='#r'>^</a></span> b</li></ol>",
        "<p>a<a role='doc-noteref' href='#n'><sup>1</sup></a></p>\
         <section role='doc-endnotes'><h2>Notes</h2><ol><li id='n'>b<a href='#r' role='doc-backlink'>back</a></li></ol></section>",
    ] {
        assert_eq!(
            blocks(html),
            json!([["a", {"footnote": "n"}], {"footnotes": [{"id": "n", "text": "b"}]}]),
            "{html}"
        );
    }
}

#[test]
fn notes_of_word_are_notes() {
    let html = "<p>a<a href='#_ftn1' name='_ftnref1'>[1]</a></p><hr>\
                <p class='MsoFootnoteText'><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> b <i>c</i></p>";
    assert_eq!(
        blocks(html),
        json!([
            ["a", {"footnote": "_ftn1"}],
            {"footnotes": [{"id": "_ftn1", "text": ["b ", {"em": "c"}]}]},
        ])
    );
}

#[test]
fn brackets_around_a_mark_go_with_it() {
    let html = "<p>a<sup>[<a href='#n'>1</a>]</sup></p><div class='footnotes'><div class='footnote' id='n'><a href='#r'>1</a>. b</div></div>";
    assert_eq!(blocks(html), json!([["a", {"footnote": "n"}], {"footnotes": [{"id": "n", "text": "b"}]}]));
}

#[test]
fn several_marks_in_one_place_stay_apart() {
    let html =
        "<p>a<sup><a href='#m'>1</a>,<a href='#n'>2</a></sup></p><ol class='footnotes'><li id='m'>b<li id='n'>c</ol>";
    assert_eq!(blocks(html)[0], json!(["a", {"footnote": "m"}, {"sup": ","}, {"footnote": "n"}]));
}

#[test]
fn a_mark_without_its_note_stays_what_it_was() {
    assert_eq!(
        blocks("<p>a<sup><a href='#n'>1</a></sup></p>"),
        json!([["a", {"sup": [{"link": {"href": "#n", "text": "1"}}]}]])
    );
}

#[test]
fn a_list_of_works_that_words_link_to_stays_a_list() {
    let html = "<p>a <a href='#n'>Smith 2003</a></p><ol class='references'><li id='n'>b</ol>";
    assert_eq!(
        blocks(html),
        json!([["a ", {"link": {"href": "#n", "text": "Smith 2003"}}], {"list": {"ordered": true, "items": ["b"]}}])
    );
}

#[test]
fn notes_that_nothing_marks_stay_where_they_are() {
    assert_eq!(
        blocks("<ol class='references'><li id='n'>a</li></ol><p><a name='_features'></a>b</p>"),
        json!([{"list": {"ordered": true, "items": ["a"]}}, "b"])
    );
}

#[test]
fn notes_come_last_of_all() {
    let body = read("<p>a<a href='#n'>1</a></p><ol class='footnotes'><li id='n'>b</li></ol><h2>c</h2><p>d</p>");
    assert_eq!(written(&body.sections[0].blocks), json!(["d", {"footnotes": [{"id": "n", "text": "b"}]}]));
}
