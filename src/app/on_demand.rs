//! The module of what stands below a story: asked for when the reader comes near or by the address of a comment.
//! Where it cannot be had the story stays as it is, and the place below it says so.

use std::sync::Arc;

use leptos::task::tick;
use standfirst_settings::{config::Backend, load_error::LoadError, words};

use super::{
    Desk, Story,
    below::{BelowInput, CommentsInput, OnwardInput},
};
use crate::{
    browser,
    modules::{self, DrawBelow, ModuleError},
    view::element::{Element, el, part},
};

/// The `id` of what stands there until the module has come.
const PLACE: &str = "sf-below";
/// The `id` of the button that asks for it again.
const AGAIN: &str = "sf-below-again";
/// The `id` of the comment box's heading.
const COMMENTS: &str = "sf-comment-count";

/// How far the module is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Below {
    /// Not needed yet, or on its way.
    Waiting,
    /// It is there.
    Ready(DrawBelow),
    /// It could not be had.
    Missing,
}

/// What stands below a story now, and follows the module.
pub(super) fn below(desk: &'static Desk, story: Arc<Story>) -> Element {
    part("div", "below").live(move || {
        let input = input(desk, &story);
        match desk.below.with(Below::clone) {
            Below::Ready(draw) => draw(input),
            Below::Waiting => vec![waiting(input.comments.is_some())],
            Below::Missing => vec![missing(input.comments.is_some())],
        }
    })
}

fn input(desk: &'static Desk, story: &Story) -> BelowInput {
    let Story { article, slug } = story;
    let wanted = browser::location().comments && desk.config.comments.backend == Backend::Local;
    BelowInput {
        comments: wanted.then(|| CommentsInput {
            thread: story.thread(),
            open: article.comments.as_ref().is_none_or(|comments| comments.open),
            now: desk.now.clone(),
        }),
        onward: OnwardInput {
            feed: desk.feed.clone(),
            title: desk.config.latest.title.clone(),
            slug: slug.clone(),
            headline: article.headline.clone(),
        },
    }
}

/// Keeps the place of what is on its way, so that nothing moves when it comes.
fn waiting(comments: bool) -> Element {
    let words = comments.then(|| el("p").text(words::LOADING_COMMENTS));
    part("div", "below-loading").with("id", PLACE).with("tabindex", "-1").with("lang", words::LANG).children(words)
}

fn missing(comments: bool) -> Element {
    let (name, sentence) = if comments {
        ("comments-missing", words::COMMENTS_MISSING)
    } else {
        ("onward-missing", words::ONWARD_MISSING)
    };
    let again = el("button").with("type", "button").with("id", AGAIN).with("data-action", "retry-below");
    part("div", name)
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .child(el("p").text(sentence).text(" ").text(LoadError::Offline.advice()))
        .child(again.text(words::RETRY))
}

/// Asks for the module when the reader comes near the place of what it draws. In a frame, whose height follows what is in
/// it, at once.
pub(super) fn watch(desk: &'static Desk) {
    if browser::location().embed {
        return browser::spawn(load(desk));
    }
    let near = browser::when_near(PLACE, move || browser::spawn(load(desk)));
    desk.near.replace(near);
}

/// Asks for the module, unless it is there. Asking while it is on its way waits for the same.
pub(super) async fn load(desk: &'static Desk) {
    if is_ready(desk) {
        return;
    }
    let module = modules::below().await;
    // What is drawn already stays: a comment may be being written there.
    if !is_ready(desk) {
        desk.below.set(match module {
            Ok(draw) => Below::Ready(draw),
            Err(ModuleError) => Below::Missing,
        });
        tick().await;
    }
}

/// Asks again, at the reader's wish: the focus stays where the module draws.
pub(super) async fn again(desk: &'static Desk) {
    desk.below.set(Below::Waiting);
    tick().await;
    browser::focus(PLACE);
    load(desk).await;
    if is_ready(desk) {
        browser::focus(COMMENTS);
    } else {
        browser::focus(AGAIN);
        browser::announce(words::STILL_MISSING);
    }
}

/// Lets another story ask for a module that could not be had.
pub(super) fn reset(desk: &Desk) {
    if desk.below.peek(|below| matches!(below, Below::Missing)) {
        desk.below.set(Below::Waiting);
    }
}

fn is_ready(desk: &Desk) -> bool {
    desk.below.peek(|below| matches!(below, Below::Ready(_)))
}
