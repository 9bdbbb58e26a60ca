//! One comment. Its text shows as text, with its lines and with links made clickable.

#![expect(unreachable_pub, reason = "what #[component] makes of a component is public")]

use std::sync::Arc;

use leptos::prelude::*;
use standfirst_settings::words;

use super::{
    discussion::Discussion,
    element::{Element, el, part},
    pressing::pressed,
};
use crate::comments::{Age, Comment, Piece, Surroundings, linkify};

/// The `id` of the button that deletes a comment.
pub(super) fn delete_button(id: &str) -> String {
    ["sf-delete-", id].concat()
}

/// A comment with a way to delete it, which asks once.
#[component]
pub(super) fn CommentItem(
    /// The state of the box.
    discussion: Discussion,
    /// The comment.
    comment: Arc<Comment>,
    /// The time that its age counts from.
    now: RwSignal<u64>,
) -> impl IntoView {
    let Surroundings { iso, ago, .. } = discussion.surroundings;
    let at = comment.at;
    let place = ["c-", &comment.id].concat();
    let sure = RwSignal::new(false);
    let delete = {
        let comment = Arc::clone(&comment);
        pressed(move || discussion.delete(&comment.id, sure))
    };
    let id = delete_button(&comment.id);
    let body = text(&comment.text);
    view! {
        <li data-part="comment" id=place.clone() tabindex="-1">
            <p data-part="comment-head">
                <bdi data-part="comment-name">{comment.name.clone()}</bdi> " "
                <a href=["#", &place].concat()>
                    <time datetime=iso(at)>{move || ago(Age::of(at, now.get()))}</time>
                </a>
            </p>
            {body}
            <p data-part="comment-actions">
                <button type="button" name="delete" data-part="comment-delete" id=id on:click=delete>
                    {move || if sure.get() { words::DELETE_REALLY } else { words::DELETE }}
                </button>
                {move || sure.get().then(|| {
                    let comment = Arc::clone(&comment);
                    let keep = pressed(move || discussion.keep_comment(&comment.id));
                    view! { " " <button type="button" name="keep" on:click=keep>{words::KEEP}</button> }
                })}
            </p>
        </li>
    }
}

/// The text of a comment: a document that never changes, like that of a story.
fn text(text: &str) -> Element {
    let body = part("p", "comment-text").with("dir", "auto").with("lang", "");
    linkify(text).into_iter().fold(body, |body, piece| match piece {
        Piece::Text(text) => body.text(text),
        Piece::Link(text, url) => {
            body.child(el("a").with("href", url.as_str()).with("rel", "ugc nofollow noopener noreferrer").text(text))
        }
    })
}
