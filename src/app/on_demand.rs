//! The module of what stands below a story: asked for when the reader comes near or by the address of a comment.
//! Where it cannot be had the story stays as it is, and the place below it says so.

#![expect(unreachable_pub, reason = "what #[component] makes of a component is public")]

use std::sync::Arc;

use leptos::{prelude::*, task::tick};
use standfirst_settings::{config::Backend, load_error::LoadError, words};

use super::{
    below::{BelowInput, CommentsInput, OnwardInput},
    state::{AppState, Story},
};
use crate::{
    browser,
    modules::{self, DrawBelow, ModuleError},
    view::element::{el, part},
};

/// The `id` of what stands there until the module has come.
const PLACE: &str = "sf-below";
/// The `id` of the button that asks for it again.
const AGAIN: &str = "sf-below-again";
/// The `id` of the comment box's heading.
const COMMENTS: &str = "sf-comment-count";

/// How far the module is.
#[derive(Clone, Copy, Debug)]
pub(super) enum ModuleState {
    /// Not needed yet, or on its way.
    Waiting,
    /// It is there.
    Ready(DrawBelow),
    /// It could not be had.
    Missing,
}

/// What stands below a story now. It follows the module.
#[component]
pub(super) fn BelowStory(
    /// The story.
    story: Arc<Story>,
) -> impl IntoView {
    let app = expect_context::<AppState>();
    let content = move || {
        let input = input(app, &story);
        let has_comments = input.comments.is_some();
        match app.below.get() {
            ModuleState::Ready(draw) => draw(input),
            ModuleState::Waiting => view! { <Waiting has_comments/> }.into_any(),
            ModuleState::Missing => view! { <Missing has_comments/> }.into_any(),
        }
    };
    view! { <div data-part="below">{content}</div> }
}

fn input(app: AppState, story: &Story) -> BelowInput {
    let Story { article, slug } = story;
    let config = &app.shared().config;
    let wanted = browser::location().comments && config.comments.backend == Backend::Local;
    BelowInput {
        comments: wanted.then(|| CommentsInput {
            thread: story.thread(),
            open: article.comments.as_ref().is_none_or(|comments| comments.open),
            now: app.now,
        }),
        onward: OnwardInput {
            feed: app.feed,
            title: config.latest.title.clone(),
            slug: slug.clone(),
            headline: article.headline.clone(),
        },
    }
}

/// The place of what is on its way, so that nothing moves when it comes.
#[component]
fn Waiting(
    /// Whether comments come.
    has_comments: bool,
) -> impl IntoView {
    part("div", "below-loading")
        .with("id", PLACE)
        .with("tabindex", "-1")
        .with("lang", words::LANG)
        .children(has_comments.then(|| el("p").text(words::LOADING_COMMENTS)))
}

/// What stands in place of what could not be had.
#[component]
fn Missing(
    /// Whether it was comments.
    has_comments: bool,
) -> impl IntoView {
    let (name, sentence) = if has_comments {
        ("comments-missing", words::COMMENTS_MISSING)
    } else {
        ("onward-missing", words::ONWARD_MISSING)
    };
    let retry = el("button").with("type", "button").with("id", AGAIN).with("data-action", "retry-below");
    part("div", name)
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .child(el("p").text(sentence).text(" ").text(LoadError::Offline.advice()))
        .child(retry.text(words::RETRY))
}

/// Asks for the module when the reader comes near the place of what it draws. In a frame, whose height follows what is in
/// it, at once.
pub(super) fn watch(app: AppState) {
    if browser::location().embed {
        return browser::spawn(load(app));
    }
    let near = browser::when_near(PLACE, move || browser::spawn(load(app)));
    app.shared().near.replace(near);
}

/// Asks for the module, unless it is there. Asking while it is on its way waits for the same.
pub(super) async fn load(app: AppState) {
    if is_ready(app) {
        return;
    }
    let module = modules::below().await;
    // What is drawn already stays: a comment may be being written there.
    if !is_ready(app) {
        app.below.set(match module {
            Ok(draw) => ModuleState::Ready(draw),
            Err(ModuleError) => ModuleState::Missing,
        });
        tick().await;
    }
}

/// Asks again, at the reader's wish: the focus stays where the module draws.
pub(super) async fn again(app: AppState) {
    app.below.set(ModuleState::Waiting);
    tick().await;
    browser::focus(PLACE);
    load(app).await;
    if is_ready(app) {
        browser::focus(COMMENTS);
    } else {
        browser::focus(AGAIN);
        browser::announce(words::STILL_MISSING);
    }
}

/// Lets another story ask for a module that could not be had.
pub(super) fn reset(app: AppState) {
    if app.below.with_untracked(|below| matches!(below, ModuleState::Missing)) {
        app.below.set(ModuleState::Waiting);
    }
}

fn is_ready(app: AppState) -> bool {
    app.below.with_untracked(|below| matches!(below, ModuleState::Ready(_)))
}
