//! One comment. Its text shows as text, with its lines and with links made clickable.

use std::sync::Arc;

use leptos::prelude::*;

use super::markup::{Markup, el, part};
use crate::{
    comments::{Comment, Piece, Surroundings, linkify},
    words,
};

/// A comment with a way to delete it.
///
/// `now` is the time that "3 minutes ago" counts from; `delete` is called at the second
/// click.
pub(super) fn comment_item(
    comment: Arc<Comment>,
    surroundings: Surroundings,
    now: Signal<u64>,
    delete: Callback<String>,
) -> impl IntoView {
    let sure = RwSignal::new(false);
    let at = comment.at;
    let id = comment.id.clone();
    let press = move |_| if sure.get_untracked() { delete.run(id.clone()) } else { sure.set(true) };
    let keep = move || sure.get().then(|| view! { <button type="button" on:click=move |_| sure.set(false)>{words::KEEP}</button> });
    view! {
        <li data-part="comment" id=["c-", &comment.id].concat() tabindex="-1">
            <p data-part="comment-head">
                {el("bdi").with("data-part", "comment-name").text(&comment.name)}
                " "
                <a href=["#c-", &comment.id].concat()>
                    <time datetime=(surroundings.iso)(at)>{move || (surroundings.ago)(at, now.get())}</time>
                </a>
            </p>
            {text(&comment.text)}
            <p data-part="comment-actions">
                <button type="button" data-part="comment-delete" on:click=press>
                    {move || if sure.get() { words::DELETE_REALLY } else { words::DELETE }}
                </button>
                {keep}
            </p>
        </li>
    }
}

fn text(text: &str) -> Markup {
    linkify(text).into_iter().fold(part("p", "comment-text").with("dir", "auto").with("lang", ""), |body, piece| match piece {
        Piece::Text(text) => body.text(text),
        Piece::Link(text, url) => body.child(
            el("a").with("href", url.as_str().to_owned()).with("rel", "ugc nofollow noopener noreferrer").text(text),
        ),
    })
}
