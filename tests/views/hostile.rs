//! Whatever is in an article, it is drawn: as text, whole, and without anything that acts by itself.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    allowed, drawn,
    generate::{article, cases},
};

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn nothing_is_drawn_but_what_is_allowed(article in article()) {
        prop_assert_eq!(allowed::faults(&drawn(&article)), Vec::<String>::new());
    }

    #[test]
    fn no_word_is_lost(article in article()) {
        let text = drawn(&article).text();
        let mut lost = Vec::new();
        article.each_text(&mut |words| {
            // White space alone is no word: a caption of it is not drawn.
            if !words.trim().is_empty() && !text.contains(words) {
                lost.push(words.to_owned());
            }
        });
        let names = article.authors.iter().map(|author| &author.name).chain(&article.tags).chain(&article.kicker);
        lost.extend(names.filter(|name| !text.contains(name.as_str())).cloned());
        prop_assert!(lost.is_empty(), "{lost:?} is not in {text:?}");
    }

    #[test]
    fn every_place_has_a_name_of_its_own(article in article()) {
        let page = drawn(&article);
        let ids = page.all("id");
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{:?}", ids);
        for id in &ids {
            prop_assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id:?}");
        }
    }

    #[test]
    fn no_heading_takes_a_name_of_the_page_itself(article in article()) {
        let page = drawn(&article);
        let named = ["h2", "h3", "h4", "h5", "h6", "section"].into_iter().flat_map(|tag| page.tags(tag));
        for id in named.filter_map(|element| element.get("id")) {
            let is_of_the_page = id == "app" || ["sf-", "fn-", "fnref-", "c-"].iter().any(|own| id.starts_with(own));
            prop_assert!(!is_of_the_page, "{id}");
        }
    }

    #[test]
    fn links_inside_the_notes_lead_somewhere(article in article()) {
        let page = drawn(&article);
        let ids = page.all("id");
        let is_note = |role: Option<&str>| matches!(role, Some("doc-noteref" | "doc-backlink"));
        for link in page.elements().into_iter().filter(|element| is_note(element.get("role"))) {
            let place = link.get("href").and_then(|href| href.strip_prefix('#')).unwrap_or_default();
            prop_assert!(ids.contains(&place), "{place} is none of {ids:?}");
        }
    }
}
