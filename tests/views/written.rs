//! The HTML that is written for an element is read back as the element.

use serde_json::json;
use standfirst::view::{Links, element::el, story};
use standfirst_formats::read_article;

use super::{context, told_of, written};

#[test]
fn text_that_looks_like_markup_stays_text() {
    let page = written(el("p").with("title", "\" onclick=\"x").text("<b>&amp;</b>"));
    assert_eq!((page.tag("p").text().as_str(), page.tags("b").len()), ("<b>&amp;</b>", 0));
    assert_eq!(page.tag("p").get("title"), Some("\" onclick=\"x"));
}

#[test]
fn an_attribute_that_is_set_twice_is_there_once() {
    let page = written(el("p").with("lang", "en").with("title", "a").with("lang", "uk"));
    assert_eq!(page.tag("p").attributes, [("lang", "uk"), ("title", "a")].map(|(a, b)| (a.to_owned(), b.to_owned())));
}

#[test]
fn only_the_viewer_s_own_links_are_led_elsewhere() {
    let link = |href| json!([{"link": {"href": href, "text": "?x"}}]);
    let quote = json!({"quote": {"text": "?f", "url": "?d", "cite": "?e"}});
    let blocks = ["?article=a", "#?b", "https://a.example/?c", "?tag=\""].map(link).into_iter().chain([quote]);
    let article = json!({"headline": "?", "lead": blocks.collect::<Vec<_>>()});
    let article = read_article(&article.to_string()).unwrap().value;
    let links = |own: &str| ["/", own, "&"].concat();
    let page = written(story(&context().with_links(Links::resolved(&links)), &article));
    assert_eq!(page.all("href"), ["/?article=a&", "#?b", "https://a.example/?c", "/?tag=\"&", "/?d&"]);
    assert_eq!(page.tag("blockquote").get("cite"), Some("/?d&"));
    assert_eq!((page.tag("h1").text().as_str(), page.tag("blockquote").text().as_str()), ("?", "?f"));
}

#[test]
fn a_nul_which_no_html_can_hold_is_not_written() {
    let page = written(el("p").with("title", "a\0b").text("c\0d"));
    assert_eq!((page.tag("p").text().as_str(), page.tag("p").get("title")), ("cd", Some("ab")));
    assert_eq!(page.repairs, Vec::<String>::new());
}

#[test]
fn a_first_newline_of_preformatted_text_is_kept() {
    for words in ["\n one\n two", "\n\n", " \n x"] {
        assert_eq!(told_of(&json!([{"preformatted": words}])).part("preformatted").text(), words);
        assert_eq!(told_of(&json!([{"code": {"text": words}}])).part("code").text(), words);
    }
}
