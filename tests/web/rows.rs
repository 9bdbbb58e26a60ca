//! A list that follows its keys: rows of keys that stay are the same elements as before, and are
//! not even moved where they follow each other as before.

use leptos::{prelude::*, task::tick};
use standfirst::view::element::el;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::stage::Stage;

fn list(keys: RwSignal<Vec<u32>>) -> Stage {
    Stage::draw(|| el("ol").live_each(move || keys.get(), |key| el("li").text(&key.to_string())))
}

async fn set(keys: RwSignal<Vec<u32>>, to: &[u32]) {
    keys.set(to.to_vec());
    tick().await;
}

fn texts(stage: &Stage) -> Vec<u32> {
    stage.texts("li").iter().map(|text| text.parse().unwrap()).collect()
}

/// Marks a row, so that it is known again.
fn mark(row: &HtmlElement) {
    row.set_attribute("data-mark", "").unwrap();
}

#[wasm_bindgen_test]
async fn rows_follow_any_change_of_their_keys() {
    let keys = RwSignal::new(vec![1, 2, 3]);
    let stage = list(keys);
    for next in
        [&[1, 2, 3][..], &[3, 2, 1], &[4, 3, 2, 1], &[2, 4], &[], &[5, 6, 7, 8], &[8, 5, 7, 9, 6], &[9], &[1, 9]]
    {
        set(keys, next).await;
        assert_eq!(texts(&stage), next);
    }
}

#[wasm_bindgen_test]
async fn rows_that_stay_are_the_same_elements() {
    let keys = RwSignal::new(vec![1, 2, 3]);
    let stage = list(keys);
    stage.all("li").iter().for_each(mark);
    for next in [&[0, 1, 2, 3][..], &[3, 2, 0, 1], &[2, 1, 9, 3]] {
        set(keys, next).await;
        assert_eq!(stage.all("li[data-mark]").len(), 3, "{next:?}");
    }
}

#[wasm_bindgen_test]
async fn rows_that_stay_in_order_are_not_moved() {
    let keys = RwSignal::new((0..50).collect::<Vec<_>>());
    let stage = list(keys);
    let focused = &stage.all("li")[40];
    focused.set_tab_index(-1);
    focused.focus().unwrap();
    // A moved element loses the focus.
    let more: Vec<_> = (100..110).chain(0..20).chain(21..60).collect();
    set(keys, &more).await;
    let active = web_sys::window().unwrap().document().unwrap().active_element();
    assert!(active.is_some_and(|active| active.is_same_node(Some(focused.unchecked_ref()))));
}

#[wasm_bindgen_test]
async fn equal_keys_have_a_row_each() {
    let keys = RwSignal::new(vec![1, 1, 2]);
    let stage = list(keys);
    assert_eq!(texts(&stage), [1, 1, 2]);
    set(keys, &[2, 1]).await;
    assert_eq!(texts(&stage), [2, 1]);
}

#[wasm_bindgen_test]
async fn what_is_live_in_a_row_ends_with_it_and_not_before() {
    let (keys, word) = (RwSignal::new(vec![1, 2]), RwSignal::new("a"));
    let stage = Stage::draw(|| {
        el("ol").live_each(move || keys.get(), move |_| el("li").live_text(move || word.get().to_owned()))
    });
    let rows = stage.all("li");
    set(keys, &[2, 3]).await;
    word.set("b");
    tick().await;
    assert_eq!(stage.texts("li"), ["b", "b"]);
    assert_eq!(rows[0].text_content().as_deref(), Some("a"));
}
