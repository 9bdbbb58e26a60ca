//! The HTML that is written for a drawing is read back as what was drawn.

use serde_json::json;
use standfirst::view::markup::el;

use super::{html::Html, told_of, written};

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
    let link = |href| el("p").child(el("a").with("href", href));
    let links = ["?article=a", "#?b", "https://a.example/?c", "?tag=\""].map(link);
    let drawing = el("blockquote").with("cite", "?d").with("title", "?e").text("?f").children(links).into_drawing();
    drawing.links(&|own| ["/", own, "&"].concat());
    let page = Html::read(&drawing.to_string());
    assert_eq!(page.all("href"), ["/?article=a&", "#?b", "https://a.example/?c", "/?tag=\"&"]);
    let quote = page.tag("blockquote");
    assert_eq!((quote.get("cite"), quote.get("title")), (Some("/?d&"), Some("?e")));
    assert!(quote.text().starts_with("?f"));
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
