//! What is shown when a story or list cannot be.

use standfirst_article::LinkUrl;
use standfirst_settings::{load_error::LoadError, location::View, words};

use super::{
    Links,
    element::{Element, el, part},
};

/// The `id` of its heading: focus goes there.
pub const HEADING: &str = "sf-failure";

/// What went wrong, what can be done, and the ways on: again, to the original, to the list
/// where that is another page.
pub fn failure(error: &LoadError, view: View, original: Option<&LinkUrl>) -> Element {
    let retry = error
        .can_retry()
        .then(|| part("button", "retry").with("type", "button").with("data-action", "retry").text(words::RETRY));
    let original = original.map(|url| {
        el("p").child(Links::default().anchor(url.as_str()).with("data-part", "source").text(words::ORIGINAL))
    });
    let list = (view == View::Story).then(|| el("p").child(Links::default().anchor("?").text(words::ALL_STORIES)));
    part("section", "error")
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .with("data-code", error.code())
        .with("aria-labelledby", HEADING)
        .child(el("h1").with("id", HEADING).with("tabindex", "-1").text(&words::failed(view)))
        .child(part("p", "error-text").text(&error.sentence(view)))
        .child(part("p", "error-advice").text(error.advice()))
        .children(retry)
        .children(original)
        .children(list)
}
