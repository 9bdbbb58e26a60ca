//! The form of a comment box: visible labels, and each error tied to its field.

#![expect(unreachable_pub, reason = "what #[component] makes of a component is public")]

use leptos::prelude::*;
use standfirst_settings::words;

use super::{
    discussion::{Discussion, NAME_ID, TEXT_ID},
    pressing::{pressed, sends},
};
use crate::comments::{Fault, LONGEST_TEXT};

/// From how many characters before the limit the counter is shown.
const COUNTER_FROM: usize = 1_000;

const TEXT_ERROR: &str = "sf-comment-text-error";
const NAME_ERROR: &str = "sf-comment-name-error";
const COUNTER: &str = "sf-comment-counter";

/// The form of a comment box.
#[component]
pub(super) fn CommentForm(
    /// The state of the box.
    discussion: Discussion,
) -> impl IntoView {
    let form = discussion.form;
    let text_fault = move || form.with(|form| form.faults.text);
    let name_fault = move || form.with(|form| form.faults.name);
    let send_by_key = move |key| {
        if sends(&key) {
            discussion.post();
        }
    };
    view! {
        <form data-part="comment-form" novalidate>
            <p data-part="draft" hidden=move || !form.with(|form| form.restored)>
                {words::DRAFT_RESTORED} " "
                <button type="button" name="discard" on:click=pressed(move || discussion.discard())>
                    {words::DISCARD}
                </button>
            </p>
            <label for=TEXT_ID>{words::COMMENT}</label>
            <textarea
                id=TEXT_ID
                name="text"
                dir="auto"
                rows="4"
                aria-required="true"
                aria-invalid=move || text_fault().map(|_| "true")
                aria-describedby=[TEXT_ERROR, " ", COUNTER].concat()
                prop:value=move || form.with(|form| form.text.clone())
                on:input=move |event| discussion.enter_text(event_target_value(&event))
                on:keydown=send_by_key
            ></textarea>
            <p data-part="comment-error" id=TEXT_ERROR>
                {move || sentence(text_fault(), words::EMPTY_TEXT, words::LONG_TEXT)}
            </p>
            <p data-part="comment-counter" id=COUNTER role="status">
                {move || left(form.with(|form| form.text.chars().count()))}
            </p>
            <label for=NAME_ID>{words::NAME}</label>
            <input
                id=NAME_ID
                name="name"
                dir="auto"
                type="text"
                autocomplete="name"
                aria-required="true"
                aria-invalid=move || name_fault().map(|_| "true")
                aria-describedby=NAME_ERROR
                prop:value=move || form.with(|form| form.name.clone())
                on:input=move |event| discussion.enter_name(event_target_value(&event))
                on:keydown=send_by_key
            />
            <p data-part="comment-error" id=NAME_ERROR>
                {move || sentence(name_fault(), words::EMPTY_NAME, words::LONG_NAME)}
            </p>
            <p data-part="comment-notice">{discussion.notice()}</p>
            <button type="submit" on:click=pressed(move || discussion.post())>{words::POST}</button>
            <p data-part="comment-failure" role="alert">{move || form.with(|form| form.failure)}</p>
        </form>
    }
}

fn sentence(fault: Option<Fault>, empty: &'static str, too_long: &'static str) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Empty) => empty,
        Some(Fault::TooLong) => too_long,
    }
}

/// What the counter says at this length: nothing far from the limit.
fn left(length: usize) -> String {
    match LONGEST_TEXT.checked_sub(length) {
        None => words::LONG_TEXT.to_owned(),
        Some(left) if left > COUNTER_FROM => String::new(),
        Some(left) => words::characters_left(left),
    }
}
