//! Comments and drafts outlive a visit, and what cannot be kept stays in the box.

use std::{cell::OnceCell, rc::Rc};

use leptos::task::tick;
use standfirst::comments::{Comment, CommentStore, Draft, LocalStore, Memory, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use super::comment_stage::{focused, open, open_known, open_on, post, shown};

/// The text that the next visit finds.
async fn draft(texts: &Rc<Memory>) -> String {
    let stage = open_on(texts);
    // Values of fields are set after these are there.
    tick().await;
    stage.value("textarea")
}

#[wasm_bindgen_test]
async fn the_next_visit_finds_comments_and_draft() {
    let texts = Rc::default();
    let stage = open_on(&texts);
    post(&stage, "Ann", "a").await;
    stage.enter("textarea", "half a thou").await;
    drop(stage);
    let stage = open_on(&texts);
    tick().await;
    assert_eq!((shown(&stage), stage.value("textarea").as_str()), (vec!["a".to_owned()], "half a thou"));
    assert!(!stage.the("[data-part=draft]").has_attribute("hidden"));
    stage.click("[name=discard]").await;
    assert_eq!((stage.value("textarea").as_str(), focused().as_str()), ("", "sf-comment-text"));
    drop(stage);
    assert_eq!(draft(&texts).await, "");
}

#[wasm_bindgen_test]
async fn a_box_without_a_text_leaves_the_draft_of_another_tab() {
    let texts = Rc::default();
    let (one, other) = (open_on(&texts), open_on(&texts));
    other.enter("textarea", "half a thou").await;
    one.enter("input", "Ann").await;
    one.enter("textarea", " ").await;
    one.click("[name=discard]").await;
    assert_eq!(draft(&texts).await, "half a thou");
    other.enter("textarea", "").await;
    assert_eq!(draft(&texts).await, "");
}

#[wasm_bindgen_test]
async fn only_another_tabs_comments_of_this_thread_are_read() {
    let texts = Rc::new(Memory::default());
    let store = |name| LocalStore::new(texts.clone(), name);
    let comment = |id: &str| Comment { id: id.to_owned(), name: "Ann".to_owned(), text: id.to_owned(), at: 1 };
    let discussion = Rc::new(OnceCell::new());
    let stage = open_known(store("a"), &discussion);
    let changed = async |key: Option<&str>| {
        discussion.get().unwrap().changed_elsewhere(key);
        tick().await;
        shown(&stage)
    };
    store("a").add(&comment("1")).unwrap();
    for key in ["standfirst1:c:a%3Ab:1", "standfirst1:d:a", "standfirst1:name", "a key of another page"] {
        assert_eq!(changed(Some(key)).await, Vec::<String>::new(), "{key}");
    }
    assert_eq!(changed(Some("standfirst1:c:a:1")).await, ["1"]);
    store("a").delete("1");
    assert_eq!(changed(None).await, Vec::<String>::new());
}

/// Keeps nothing.
struct Full;

impl CommentStore for Full {
    fn list(&self) -> Vec<Comment> {
        Vec::new()
    }
    fn is_own(&self, _: &str) -> bool {
        false
    }
    fn add(&self, _: &Comment) -> Result<(), StoreError> {
        Err(StoreError::Full)
    }
    fn delete(&self, _: &str) {}
    fn draft(&self) -> Option<Draft> {
        None
    }
    fn set_draft(&self, _: &Draft) {}
    fn last_name(&self) -> Option<String> {
        None
    }
    fn is_lasting(&self) -> bool {
        true
    }
}

#[wasm_bindgen_test]
async fn a_comment_that_was_not_kept_is_still_in_the_box() {
    let stage = open(Full);
    post(&stage, "Ann", "x").await;
    assert_eq!((shown(&stage).len(), stage.value("textarea").as_str()), (0, "x"));
    assert!(stage.text("[data-part=comment-failure]").contains("full"));
}
