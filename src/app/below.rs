//! What stands below a story, and is not part of a published one: comments, and ways onward. A wasm module of its own,
//! loaded when the reader comes near.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use standfirst_article::{Listing, Slug};
use standfirst_settings::words;

use crate::{
    browser,
    comments::{KeyValue, LocalStore, Surroundings},
    view::{
        self, Discussion, Links, Live,
        element::{Element, part},
    },
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
    pub now: Live<u64>,
}

/// What ways onward from a story are made of.
#[derive(Clone)]
pub struct OnwardInput {
    /// The list of stories, once it was read.
    pub feed: Live<Option<Arc<Listing>>>,
    /// The settings' words for the latest stories.
    pub title: Option<String>,
    /// The name of the story.
    pub slug: Option<Slug>,
    /// Its headline.
    pub headline: String,
}

/// Draws it.
pub(crate) fn draw_below(BelowInput { comments, onward }: BelowInput) -> Vec<Element> {
    let comments = comments.map(comment_box);
    let onward = part("div", "onward").with("lang", words::LANG).live(move || ways_onward(&onward));
    comments.into_iter().chain([onward]).collect()
}

fn comment_box(CommentsInput { thread, open, now }: CommentsInput) -> Element {
    let surroundings = Surroundings {
        now: browser::now,
        new_id: browser::new_id,
        iso: browser::iso,
        ago: browser::ago,
        focus: browser::focus,
    };
    let discussion = Discussion::new(Rc::new(LocalStore::new(TEXTS.with(Rc::clone), &thread)), surroundings);
    let of_tabs = discussion.clone();
    let listener = SendWrapper::new(browser::on_other_tab(move |key| of_tabs.changed_elsewhere(key.as_deref())));
    on_cleanup(move || drop(listener));
    view::comment_box(&discussion, &now, open)
}

/// The newer and the older story, the latest ones. Drawn again when the feed arrives; nothing but the footer stands below.
fn ways_onward(OnwardInput { feed, title, slug, headline }: &OnwardInput) -> Vec<Element> {
    let feed = feed.with(Option::clone);
    let listing = feed.as_deref();
    let neighbours = listing.and_then(|listing| view::neighbours(Links::default(), listing, slug.as_ref()?));
    let latest = listing.and_then(|listing| view::latest(listing, title.as_deref(), slug.as_ref(), headline));
    [neighbours, latest].into_iter().flatten().collect()
}
