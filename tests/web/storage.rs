//! What is kept in the browser, and what happens where the browser keeps nothing.

use std::rc::Rc;

use standfirst::{
    browser::texts,
    comments::{KeyValue, StoreError},
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/tests/web/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = withoutStorage)]
    fn without_storage(f: &mut dyn FnMut());
}

const KEY: &str = "standfirst-test:a";

/// Removes the key again when the test is over.
struct Kept(Rc<dyn KeyValue>);

impl Drop for Kept {
    fn drop(&mut self) {
        self.0.remove(KEY);
    }
}

#[wasm_bindgen_test]
fn texts_are_kept_for_the_next_visit() {
    let kept = Kept(texts());
    assert!(kept.0.is_lasting());
    assert_eq!(kept.0.set(KEY, "é\n\"😀\""), Ok(()));
    assert_eq!(texts().get(KEY).as_deref(), Some("é\n\"😀\""));
    assert_eq!(texts().keys("standfirst-test:"), [KEY]);
    texts().remove(KEY);
    assert_eq!((texts().get(KEY), texts().keys("standfirst-test:").len()), (None, 0));
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_it_had() {
    let kept = Kept(texts());
    assert_eq!(kept.0.set(KEY, "before"), Ok(()));
    assert_eq!(kept.0.set(KEY, &"x".repeat(12 << 20)), Err(StoreError::Full));
    assert_eq!(kept.0.get(KEY).as_deref(), Some("before"));
}

#[wasm_bindgen_test]
fn without_storage_texts_are_kept_as_long_as_the_page() {
    let mut found = None;
    without_storage(&mut || found = Some(texts()));
    let texts = found.unwrap();
    assert!(!texts.is_lasting());
    assert_eq!(texts.set(KEY, "a"), Ok(()));
    assert_eq!(texts.get(KEY).as_deref(), Some("a"));
}
