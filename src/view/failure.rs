//! What is shown when a story or list cannot be.
//!
//! Built of [elements](super::element) as stories are: `view!`, with a handler, would bring the first module of the viewer
//! the code for typed elements, attributes and events, which nothing else needs before comments are loaded. See
//! "What the shell costs" in docs/architecture.md. Its button is pressed as those of a story are: by `data-action`.

#![expect(
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "what #[component] makes of a component is public, and owns its props"
)]

use leptos::prelude::*;
use standfirst_article::LinkUrl;
use standfirst_settings::{load_error::LoadError, location::View, words};

use super::{
    Links,
    element::{el, part},
};

/// The `id` of its heading: focus goes there.
pub const HEADING: &str = "sf-failure";

/// What went wrong, what can be done, and the ways on: again, to the original, to the list
/// where that is another page.
#[component]
pub fn Failure(
    /// Why.
    error: LoadError,
    /// What was to be shown.
    wanted: View,
    /// Where the story was to come from, if its reader can go there.
    original: Option<LinkUrl>,
) -> impl IntoView {
    let links = Links::default();
    let retry = error
        .can_retry()
        .then(|| part("button", "retry").with("type", "button").with("data-action", "retry").text(words::RETRY));
    let original =
        original.map(|url| el("p").child(links.anchor(url.as_str()).with("data-part", "source").text(words::ORIGINAL)));
    let list = (wanted == View::Story).then(|| el("p").child(links.anchor("?").text(words::ALL_STORIES)));
    part("section", "error")
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .with("data-code", error.code())
        .with("aria-labelledby", HEADING)
        .child(el("h1").with("id", HEADING).with("tabindex", "-1").text(&words::failed(wanted)))
        .child(part("p", "error-text").text(&error.sentence(wanted)))
        .child(part("p", "error-advice").text(error.advice()))
        .children(retry)
        .children(original)
        .children(list)
}
