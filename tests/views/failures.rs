//! Why a story cannot be shown: every error with its sentence, its advice and the ways on.

use leptos::prelude::*;
use standfirst::view::Failure;
use standfirst_article::{Fault, LinkUrl};
use standfirst_formats::{FormatError, TextPosition};
use standfirst_settings::{load_error::LoadError, location::View};

use super::html::Html;

/// Every error, with the code that themes know it by and whether it may go away by itself.
fn errors() -> [(LoadError, &'static str, bool); 14] {
    let fault = Fault { path: "headline".to_owned(), expected: "a string", found: "nothing".to_owned() };
    [
        (LoadError::Offline, "offline", true),
        (LoadError::Timeout, "timeout", true),
        (LoadError::NotFound, "not-found", true),
        (LoadError::Address("<b>".to_owned()), "not-found", false),
        (LoadError::Http(401), "protected", true),
        (LoadError::Http(403), "protected", true),
        (LoadError::Http(500), "http", true),
        (LoadError::Origin("https://a.example".to_owned()), "origin", false),
        (LoadError::TooLarge, "too-large", true),
        (LoadError::Format(FormatError::NotJson(TextPosition { line: 3, column: 14 })), "not-json", true),
        (LoadError::Format(FormatError::Html), "not-json", true),
        (LoadError::Format(FormatError::Shape(fault)), "shape", true),
        (LoadError::Format(FormatError::Newer("standfirst/2".to_owned())), "version", true),
        (LoadError::Format(FormatError::Empty), "empty", true),
    ]
}

fn failed(error: &LoadError, wanted: View, original: Option<&LinkUrl>) -> Html {
    let (error, original) = (error.clone(), original.cloned());
    super::shown(view! { <Failure error wanted original/> })
}

fn shown(error: &LoadError, original: Option<&LinkUrl>) -> Html {
    failed(error, View::Story, original)
}

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    for (error, code, can_retry) in errors() {
        let page = shown(&error, None);
        let section = page.part("error");
        assert_eq!(section.get("data-code"), Some(code));
        assert_eq!(section.part("error-text").text(), error.sentence(View::Story));
        assert_eq!(section.part("error-advice").text(), error.advice());
        let again: Vec<_> = section.parts("retry").iter().map(|again| again.get("data-action")).collect();
        assert_eq!(again, if can_retry { vec![Some("retry")] } else { vec![] }, "{error}");
        assert_eq!(section.tags("a").last().and_then(|all| all.get("href")), Some("?"));
    }
}

#[test]
fn it_is_a_page_of_the_viewer_with_a_heading() {
    let page = shown(&LoadError::Offline, None);
    let (section, heading) = (page.part("error"), page.tag("h1"));
    assert_eq!([section.get("lang"), section.get("dir")], [Some("en"), Some("ltr")]);
    assert_eq!((heading.text().as_str(), heading.get("tabindex")), ("This story cannot be shown", Some("-1")));
    assert_eq!(section.get("aria-labelledby"), heading.get("id"));
}

#[test]
fn the_original_is_a_link_where_it_is_known() {
    let original = LinkUrl::parse("https://a.example/story");
    let page = shown(&LoadError::Offline, original.as_ref());
    let link = page.part("source");
    assert_eq!((link.text().as_str(), link.get("href")), ("Read the original", Some("https://a.example/story")));
    assert_eq!(link.get("rel"), Some("noopener noreferrer"));
    assert!(shown(&LoadError::Offline, None).parts("source").is_empty());
}

#[test]
fn what_the_address_says_is_text() {
    let page = shown(&LoadError::Address("<img src=x>".to_owned()), None);
    assert!(page.part("error-text").text().contains("“<img src=x>”") && page.tags("img").is_empty());
}

#[test]
fn a_list_that_fails_does_not_link_to_itself() {
    let page = failed(&LoadError::NotFound, View::List, None);
    let section = page.part("error");
    assert_eq!(section.part("error-text").text(), "There is no list of stories at this address.");
    assert!(section.tags("a").is_empty());
}
