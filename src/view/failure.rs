//! What is shown when a story cannot be.

use super::{
    inline::anchor,
    markup::{Markup, el, part},
};
use crate::{load_error::LoadError, model::LinkUrl, words};

/// The `id` of its heading: focus goes there.
pub const HEADING: &str = "sf-failure";

/// What went wrong, what can be done, and the ways on: again, to the original, to the list.
pub fn failure(error: &LoadError, original: Option<&LinkUrl>) -> Markup {
    let retry = error
        .can_retry()
        .then(|| part("button", "retry").with("type", "button").with("data-action", "retry").text(words::RETRY));
    let original =
        original.map(|url| el("p").child(anchor(url.as_str()).with("data-part", "source").text(words::ORIGINAL)));
    part("section", "error")
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .with("data-code", error.code())
        .with("aria-labelledby", HEADING)
        .child(el("h1").with("id", HEADING).with("tabindex", "-1").text(words::FAILED))
        .child(part("p", "error-text").text(&error.to_string()))
        .child(part("p", "error-advice").text(error.advice()))
        .children(retry)
        .children(original)
        .child(el("p").child(anchor("?").text(words::ALL_STORIES)))
}
