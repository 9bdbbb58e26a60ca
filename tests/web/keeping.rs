//! Comments and drafts outlive a visit, and what cannot be kept stays in the box.

use std::rc::Rc;

use standfirst::comments::{Comment, CommentStore, Draft, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use super::comment_stage::{focused, open, open_on, post, shown};

#[wasm_bindgen_test]
async fn the_next_visit_finds_comments_and_draft() {
    let texts = Rc::default();
    let stage = open_on(&texts);
    post(&stage, "Ann", "a").await;
    stage.enter("textarea", "half a thou").await;
    drop(stage);
    let stage = open_on(&texts);
    assert_eq!((shown(&stage), stage.value("textarea").as_str()), (vec!["a".to_owned()], "half a thou"));
    assert!(!stage.the("[data-part=draft]").has_attribute("hidden"));
    stage.click("[name=discard]").await;
    assert_eq!((stage.value("textarea").as_str(), focused().as_str()), ("", "sf-comment-text"));
    drop(stage);
    assert_eq!(open_on(&texts).value("textarea"), "");
}

/// Keeps nothing.
struct Full;

impl CommentStore for Full {
    fn list(&self) -> Vec<Comment> {
        Vec::new()
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
