//! The comment box: a form, and the comments of the thread.

#![expect(unreachable_pub, reason = "what #[component] makes of a component is public")]

use leptos::prelude::*;
use standfirst_settings::words;

use super::{
    comment_form::CommentForm,
    comment_item::CommentItem,
    discussion::{COUNT, Discussion},
    pressing::pass_over_held,
};

/// The comment box of one thread.
#[component]
pub fn CommentBox(
    /// Its state.
    discussion: Discussion,
    /// The time that ages count from.
    now: RwSignal<u64>,
    /// Whether new comments are taken.
    open: bool,
) -> impl IntoView {
    let count = Memo::new(move |_| discussion.count());
    let form =
        if open { view! { <CommentForm discussion/> }.into_any() } else { view! { <p>{words::CLOSED}</p> }.into_any() };
    view! {
        <section
            data-part="comments"
            lang=words::LANG
            dir="ltr"
            aria-labelledby=COUNT
            on:keydown=move |event| pass_over_held(&event)
        >
            <h2 data-part="comment-count" id=COUNT tabindex="-1">{move || heading(count.get())}</h2>
            {form}
            <p data-part="comment-status" role="status">{move || discussion.form.with(|form| form.status)}</p>
            <Sort discussion count/>
            <p data-part="no-comments" hidden=move || count.get() != 0>{words::NO_COMMENTS}</p>
            <ol data-part="comment-list" role="list">
                <For
                    each=move || discussion.comments()
                    key=|comment| comment.id.clone()
                    children=move |comment| view! { <CommentItem discussion comment now/> }
                />
            </ol>
        </section>
    }
}

fn heading(count: usize) -> String {
    match count {
        0 => words::COMMENTS.to_owned(),
        count => words::comment_count(count),
    }
}

/// Which comments come first. There is nothing to put in order where there is but one.
#[component]
fn Sort(discussion: Discussion, count: Memo<usize>) -> impl IntoView {
    let sort = move |event| discussion.sort(&event_target_value(&event));
    view! {
        <p data-part="comment-sort" hidden=move || { count.get() < 2 }>
            <label>
                {words::ORDER} " "
                // Some browsers say only `change` of a list.
                <select name="order" on:input=sort on:change=sort>
                    <option value="newest">{words::NEWEST_FIRST}</option>
                    <option value="oldest">{words::OLDEST_FIRST}</option>
                </select>
            </label>
        </p>
    }
}
