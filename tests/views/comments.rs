//! The comment box as it is when a page opens: labels, words about what is kept, comments as text.

use std::rc::Rc;

use leptos::prelude::*;
use standfirst::{
    comments::{Comment, CommentStore, Draft, KeyValue, LocalStore, Memory, StoreError, Surroundings},
    view::{CommentBox, Discussion},
};
use standfirst_settings::words;

use super::{allowed, html::Html, shown};

const MINUTE: u64 = 60_000;

/// A store with these comments, by their texts, each a minute newer than the one before.
fn store(texts: &[&str]) -> LocalStore {
    let memory: Rc<dyn KeyValue> = Rc::new(Memory::default());
    let store = LocalStore::new(memory, "thread");
    for (at, text) in (1..).zip(texts) {
        let comment =
            Comment { id: format!("id-{at}"), name: "<b>Ann".to_owned(), text: (*text).to_owned(), at: at * MINUTE };
        store.add(&comment).unwrap();
    }
    store
}

fn drawn(store: LocalStore, open: bool) -> Html {
    let surroundings = Surroundings {
        now: || 0,
        new_id: String::new,
        iso: |at| format!("iso-{at}"),
        ago: |age| format!("{} {}", age.count, age.unit.as_str()),
        focus: |_| {},
    };
    Owner::new().with(|| {
        let (discussion, now) = (Discussion::new(Rc::new(store), surroundings), RwSignal::new(10 * MINUTE));
        shown(view! { <CommentBox discussion now open/> })
    })
}

#[test]
fn every_field_has_a_label_and_a_place_for_its_error() {
    let page = drawn(store(&[]), true);
    for (field, label) in [("textarea", "Comment"), ("input", "Name")] {
        let element = page.tag(field);
        let labels = page.tags("label").into_iter().filter(|label| label.get("for") == element.get("id"));
        assert_eq!(labels.map(Html::text).collect::<Vec<_>>(), [label]);
        assert_eq!([element.get("aria-required"), element.get("aria-invalid")], [Some("true"), None]);
        for described in element.get("aria-describedby").unwrap_or_default().split(' ') {
            assert!(page.all("id").contains(&described), "{described}");
        }
    }
    // An empty text is a space in HTML that Leptos writes.
    assert_eq!(page.parts("comment-error").iter().map(|error| error.text()).collect::<Vec<_>>(), [" ", " "]);
    assert_eq!(page.part("comment-failure").get("role"), Some("alert"));
}

/// Keeps nothing, and says that what it keeps lasts.
struct Lasting;

impl KeyValue for Lasting {
    fn get(&self, _: &str) -> Option<String> {
        None
    }
    fn set(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Ok(())
    }
    fn remove(&self, _: &str) {}
    fn keys(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
    fn is_lasting(&self) -> bool {
        true
    }
}

#[test]
fn it_says_where_comments_are_kept() {
    let notice = |store| drawn(store, true).part("comment-notice").text();
    assert_eq!(notice(LocalStore::new(Rc::new(Lasting), "x")), words::KEPT_HERE);
    assert_eq!(notice(store(&[])), words::KEPT_NOWHERE);
}

#[test]
fn without_comments_there_is_nothing_to_put_in_order() {
    let page = drawn(store(&[]), true);
    assert_eq!(
        (page.part("comment-count").text().as_str(), page.part("no-comments").get("hidden")),
        ("Comments", None)
    );
    assert_eq!(page.part("comment-sort").get("hidden"), Some(""));
    let page = drawn(store(&["a", "b"]), true);
    assert_eq!(
        (page.part("comment-count").text().as_str(), page.part("no-comments").get("hidden")),
        ("2 comments", Some(""))
    );
    assert_eq!(page.part("comment-sort").get("hidden"), None);
}

#[test]
fn names_and_texts_are_text() {
    let text = "<script>alert(1)</script>\n&amp; x";
    let page = drawn(store(&[text]), true);
    assert_eq!(page.part("comment-text").text(), text);
    assert_eq!(page.part("comment-name").text(), "<b>Ann");
    assert_eq!(allowed::faults(&page), [""; 0]);
}

#[test]
fn addresses_are_links_that_vouch_for_nothing() {
    let page = drawn(store(&["See https://a.example/x, not javascript:alert(1)."]), true);
    let link = page.part("comment-text").tag("a");
    assert_eq!((link.text().as_str(), link.get("href")), ("https://a.example/x", Some("https://a.example/x")));
    assert_eq!(link.get("rel"), Some("ugc nofollow noopener noreferrer"));
}

#[test]
fn comments_have_an_age_a_place_and_a_button() {
    let page = drawn(store(&["a", "b"]), true);
    assert_eq!(page.parts("comment-text").iter().map(|text| text.text()).collect::<Vec<_>>(), ["b", "a"]);
    let newest = page.parts("comment")[0];
    let link = newest.part("comment-head").tag("a");
    assert_eq!((newest.get("id"), link.get("href")), (Some("c-id-2"), Some("#c-id-2")));
    assert_eq!((link.tag("time").get("datetime"), link.text().as_str()), (Some("iso-120000"), "8 minute"));
    assert_eq!(
        (newest.tag("button").get("id"), newest.tag("button").text().as_str()),
        (Some("sf-delete-id-2"), "Delete")
    );
}

#[test]
fn a_draft_comes_back_and_can_be_discarded() {
    let store = store(&[]);
    assert_eq!(drawn(self::store(&[]), true).part("draft").get("hidden"), Some(""));
    store.set_draft(&Draft { name: "Ann".to_owned(), text: "Half a".to_owned() });
    let page = drawn(store, true);
    assert_eq!(
        (page.part("draft").get("hidden"), page.part("draft").text().as_str()),
        (None, "Draft restored Discard")
    );
}

#[test]
fn a_closed_box_shows_comments_and_takes_none() {
    let page = drawn(store(&["a"]), false);
    assert_eq!((page.tags("form").len(), page.part("comment-text").text().as_str()), (0, "a"));
    assert!(page.part("comments").text().contains("Comments are closed."));
}
