//! What stands below a story, and is not part of a published one: comments, and ways onward. A wasm module of its own,
//! loaded when the reader comes near.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;
use standfirst_article::{Listing, Slug};
use standfirst_settings::words;

use crate::{
    browser,
    comments::{KeyValue, LocalStore, Surroundings},
    view::{self, CommentBox, Discussion, Links},
};

thread_local! {
    /// Where comments are kept. One for all stories: it may be memory.
    static TEXTS: Rc<dyn KeyValue> = browser::texts();
}

/// What is drawn below a story.
#[derive(Clone)]
pub struct BelowInput {
    /// Its comment box, where it has one.
    pub comments: Option<CommentsInput>,
    /// Its ways onward.
    pub onward: OnwardInput,
}

/// What the comment box of a story is made of.
#[derive(Clone)]
pub struct CommentsInput {
    /// What its comments are kept under.
    pub thread: String,
    /// Whether new comments are taken.
    pub open: bool,
    /// The time that ages count from.
    pub now: RwSignal<u64>,
}

/// What ways onward from a story are made of.
#[derive(Clone)]
pub struct OnwardInput {
    /// The list of stories, once it was read.
    pub feed: RwSignal<Option<Arc<Listing>>>,
    /// The settings' words for the latest stories.
    pub title: Option<String>,
    /// The name of the story.
    pub slug: Option<Slug>,
    /// Its headline.
    pub headline: String,
}

/// Draws it: what the module is called by.
pub(crate) fn draw_below(BelowInput { comments, onward }: BelowInput) -> AnyView {
    let comments = comments.map(|input| view! { <Comments input/> });
    view! { {comments} <Onward input=onward/> }.into_any()
}

/// The comment box of a story, as this browser keeps it.
#[component]
fn Comments(
    /// Which one.
    input: CommentsInput,
) -> impl IntoView {
    let CommentsInput { thread, open, now } = input;
    let surroundings = Surroundings {
        now: browser::now,
        new_id: browser::new_id,
        iso: browser::iso,
        ago: browser::ago,
        focus: browser::focus,
    };
    let discussion = Discussion::new(Rc::new(LocalStore::new(TEXTS.with(Rc::clone), &thread)), surroundings);
    if let Some(listener) = browser::on_other_tab(move |key| discussion.changed_elsewhere(key.as_deref())) {
        listener.until_cleanup();
    }
    view! { <CommentBox discussion now open/> }
}

/// The newer and the older story, the latest ones. Drawn again when the feed arrives; nothing but the footer stands below.
#[component]
fn Onward(
    /// From which story.
    input: OnwardInput,
) -> impl IntoView {
    let OnwardInput { feed, title, slug, headline } = input;
    let ways = move || {
        let feed = feed.get();
        let listing = feed.as_deref();
        let neighbours = listing.and_then(|listing| view::neighbours(Links::default(), listing, slug.as_ref()?));
        let latest = listing.and_then(|listing| view::latest(listing, title.as_deref(), slug.as_ref(), &headline));
        (neighbours, latest)
    };
    view! { <div data-part="onward" lang=words::LANG>{ways}</div> }
}
