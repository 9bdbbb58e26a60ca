//! A comment box in the page, in a world where the time and what has the focus are known.

use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
};

use leptos::prelude::*;
use standfirst::{
    comments::{CommentStore, KeyValue, LocalStore, Memory, Surroundings},
    view::{CommentBox, Discussion},
};

use super::stage::Stage;

thread_local! {
    static CLOCK: Cell<u64> = const { Cell::new(1_000_000) };
    static FOCUSED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A minute later than last time.
fn now() -> u64 {
    CLOCK.with(|clock| clock.replace(clock.get() + 60_000))
}

fn focus(id: &str) {
    let document = web_sys::window().unwrap().document().unwrap();
    if document.get_element_by_id(id).is_some() {
        FOCUSED.set(id.to_owned());
    }
}

/// What has the focus now.
pub(crate) fn focused() -> String {
    FOCUSED.take()
}

/// A comment box with this store.
pub(crate) fn open(store: impl CommentStore + 'static) -> Stage {
    open_at(store, RwSignal::new(now()))
}

/// A comment box with this store, whose ages follow a time.
pub(crate) fn open_at(store: impl CommentStore + 'static, now: RwSignal<u64>) -> Stage {
    FOCUSED.take();
    Stage::draw(|| {
        let discussion = discussion(store);
        view! { <CommentBox discussion now open=true/> }
    })
}

/// A comment box with this store, which is then known.
pub(crate) fn open_known(store: impl CommentStore + 'static, known: &OnceCell<Discussion>) -> Stage {
    Stage::draw(|| {
        let discussion = *known.get_or_init(|| discussion(store));
        view! { <CommentBox discussion now=RwSignal::new(now()) open=true/> }
    })
}

fn discussion(store: impl CommentStore + 'static) -> Discussion {
    let surroundings = Surroundings {
        now,
        new_id: || CLOCK.with(|clock| format!("id-{}", clock.get())),
        iso: |at| format!("iso-{at}"),
        ago: |age| format!("{} {}", age.count, age.unit.as_str()),
        focus,
    };
    Discussion::new(Rc::new(store), surroundings)
}

/// A comment box that keeps what is posted in these texts.
pub(crate) fn open_on(texts: &Rc<Memory>) -> Stage {
    let texts: Rc<dyn KeyValue> = texts.clone();
    open(LocalStore::new(texts, "thread"))
}

/// A comment box without a comment.
pub(crate) fn open_new() -> Stage {
    open_on(&Rc::default())
}

/// Fills in both fields and posts.
pub(crate) async fn post(stage: &Stage, name: &str, text: &str) {
    stage.enter("input[name=name]", name).await;
    stage.enter("textarea[name=text]", text).await;
    stage.click("[type=submit]").await;
}

/// The texts of the comments, from the top.
pub(crate) fn shown(stage: &Stage) -> Vec<String> {
    stage.texts("[data-part=comment-text]")
}
