//! What is shown when a story or list cannot be.

#![expect(
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "what #[component] makes of a component is public, and owns its props"
)]

use leptos::prelude::*;
use standfirst_article::LinkUrl;
use standfirst_settings::{load_error::LoadError, location::View, words};

use super::Links;

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
    /// Tries again.
    on_retry: impl Fn() + 'static,
) -> impl IntoView {
    let links = Links::default();
    let retry = error.can_retry().then(|| {
        view! {
            <button data-part="retry" type="button" data-action="retry" on:click=move |_| on_retry()>
                {words::RETRY}
            </button>
        }
    });
    let original = original.map(|url| {
        let link = links.anchor(url.as_str()).with("data-part", "source").text(words::ORIGINAL);
        view! { <p>{link}</p> }
    });
    let list = (wanted == View::Story).then(|| view! { <p>{links.anchor("?").text(words::ALL_STORIES)}</p> });
    view! {
        <section data-part="error" lang=words::LANG dir="ltr" data-code=error.code() aria-labelledby=HEADING>
            <h1 id=HEADING tabindex="-1">{words::failed(wanted)}</h1>
            <p data-part="error-text">{error.sentence(wanted)}</p>
            <p data-part="error-advice">{error.advice()}</p>
            {retry}
            {original}
            {list}
        </section>
    }
}
