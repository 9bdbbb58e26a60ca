//! The list of comments while other tabs change it: rows of comments that stay are the same elements as before, and are
//! not even moved where one comes or goes.

use std::{cell::OnceCell, rc::Rc};

use leptos::task::tick;
use standfirst::{
    comments::{Comment, CommentStore, KeyValue, LocalStore, Memory},
    view::Discussion,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    comment_stage::{open_known, shown},
    stage::Stage,
};

/// A comment box, and what another tab has of it.
struct Tabs {
    texts: Rc<Memory>,
    known: OnceCell<Discussion>,
}

impl Tabs {
    fn open() -> (Self, Stage) {
        let tabs = Self { texts: Rc::default(), known: OnceCell::new() };
        let stage = open_known(tabs.store(), &tabs.known);
        (tabs, stage)
    }

    fn store(&self) -> LocalStore {
        let texts: Rc<dyn KeyValue> = self.texts.clone();
        LocalStore::new(texts, "thread")
    }

    /// Leaves these comments, each named for its time, and no others.
    async fn set(&self, times: impl IntoIterator<Item = u64>) {
        let store = self.store();
        store.list().iter().for_each(|comment| store.delete(&comment.id));
        for at in times {
            let name = format!("{at}");
            store.add(&Comment { id: name.clone(), name: name.clone(), text: name, at }).unwrap();
        }
        self.known.get().unwrap().changed_elsewhere(None);
        tick().await;
    }
}

fn texts(stage: &Stage) -> Vec<u64> {
    shown(stage).iter().map(|text| text.parse().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn rows_follow_any_change_the_newest_first() {
    let (tabs, stage) = Tabs::open();
    for next in [&[1, 2, 3][..], &[4], &[2, 4, 9], &[], &[5, 6, 7, 8], &[1, 9], &[0, 1, 5, 9, 10]] {
        tabs.set(next.iter().copied()).await;
        let newest_first: Vec<_> = next.iter().rev().copied().collect();
        assert_eq!(texts(&stage), newest_first);
    }
}

#[wasm_bindgen_test]
async fn rows_that_stay_are_the_same_elements() {
    let (tabs, stage) = Tabs::open();
    tabs.set([1, 2, 3]).await;
    stage.all("li").iter().for_each(|row| row.set_attribute("data-mark", "").unwrap());
    for next in [&[0, 1, 2, 3][..], &[1, 2, 3, 9], &[1, 2, 3]] {
        tabs.set(next.iter().copied()).await;
        assert_eq!(stage.all("li[data-mark]").len(), 3, "{next:?}");
    }
    stage.enter("select", "oldest").await;
    assert_eq!((texts(&stage), stage.all("li[data-mark]").len()), (vec![1, 2, 3], 3));
}

#[wasm_bindgen_test]
async fn rows_that_stay_in_order_are_not_moved() {
    let (tabs, stage) = Tabs::open();
    tabs.set(0..50).await;
    let focused = &stage.all("li")[9];
    focused.focus().unwrap();
    // A moved element loses the focus.
    for next in [(0..51).collect::<Vec<_>>(), (0..20).chain(21..51).collect(), (1..20).chain(21..51).collect()] {
        tabs.set(next).await;
        let active = web_sys::window().unwrap().document().unwrap().active_element();
        assert!(active.is_some_and(|active| active.is_same_node(Some(focused.unchecked_ref()))));
    }
}
