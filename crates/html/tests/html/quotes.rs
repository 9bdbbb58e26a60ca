//! Quotations.

use serde_json::json;

use super::blocks;

#[test]
fn a_quotation_has_its_words_its_author_and_its_place() {
    for html in [
        "<blockquote cite='/s' class='wp-block-quote'><p>a</p><cite>A. Name</cite></blockquote>",
        "<blockquote cite='/s'><p>a</p><footer>— A. Name</footer></blockquote>",
        "<blockquote cite='/s'>a<p><cite>– A. Name</cite></p></blockquote>",
    ] {
        assert_eq!(blocks(html), json!([{"quote": {"text": "a", "cite": "A. Name", "url": "/s"}}]), "{html}");
    }
}

#[test]
fn more_than_a_paragraph_are_blocks() {
    assert_eq!(
        blocks("<blockquote><p>a</p><ul><li>b</ul></blockquote>"),
        json!([{"quote": {"text": [], "blocks": ["a", {"list": {"ordered": false, "items": ["b"]}}]}}])
    );
}

#[test]
fn the_title_of_a_work_stays_in_the_sentence() {
    assert_eq!(
        blocks("<blockquote><p>a <cite>b</cite></p></blockquote>"),
        json!([{"quote": {"text": ["a ", {"cite": "b"}]}}])
    );
}

#[test]
fn a_title_that_words_follow_stays_where_it_is() {
    assert_eq!(
        blocks("<blockquote><cite>a</cite> b <cite>C. Name</cite><br></blockquote>"),
        json!([{"quote": {"text": [{"cite": "a"}, " b"], "cite": "C. Name"}}])
    );
}

#[test]
fn pull_quotes_are_told_by_their_class() {
    for html in [
        "<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>b</cite></blockquote></figure>",
        "<blockquote class='wp-block-pullquote'><p>a</p><cite>b</cite></blockquote>",
        "<aside class='pullquote'><p>a</p><footer>b</footer></aside>",
        "<blockquote class='kg-blockquote-alt'>a<cite>b</cite></blockquote>",
    ] {
        assert_eq!(blocks(html), json!([{"pullQuote": {"text": "a", "cite": "b"}}]), "{html}");
    }
}

#[test]
fn a_post_of_another_site_is_a_quotation_with_its_address() {
    let html = "<blockquote class='twitter-tweet'><p>a</p>&mdash; A. Name (@n) \
                <a href='https://x.example/n/1'>May 1</a></blockquote><script src='x.js'></script>";
    assert_eq!(blocks(html)[0]["quote"]["url"], json!("https://x.example/n/1"));
    assert_eq!(blocks(html)[0]["quote"]["blocks"][0], json!("a"));
}

#[test]
fn a_quotation_of_nothing_is_none() {
    assert_eq!(blocks("<blockquote><p> </p></blockquote><blockquote><cite>a</cite></blockquote>"), json!(["a"]));
}
