//! One comment. Its text shows as text, with its lines and with links made clickable.

use std::sync::Arc;

use standfirst_settings::words;

use super::{
    Live,
    element::{Element, el, part},
};
use crate::comments::{Age, Comment, Piece, Surroundings, linkify};

/// What is seen of a comment besides its age; where it changes, the comment is drawn again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// The comment.
    pub(super) comment: Arc<Comment>,
    /// Whether its deletion was asked for once.
    pub(super) sure: bool,
}

/// Names of the buttons; their value is the comment's `id`.
pub(super) const DELETE: &str = "delete";
pub(super) const KEEP: &str = "keep";

/// The `id` of the button that deletes a comment: focus goes back there when the
/// comment is drawn again.
pub(super) fn delete_button(id: &str) -> String {
    ["sf-delete-", id].concat()
}

/// A comment with a way to delete it. Its age follows `now`.
pub(super) fn comment_item(row: &Row, surroundings: Surroundings, now: &Live<u64>) -> Element {
    let Row { comment, sure } = row;
    let id = ["c-", &comment.id].concat();
    let Surroundings { iso, ago, .. } = surroundings;
    let at = comment.at;
    let time = el("time").with("datetime", &iso(at)).live_text(now.each(move |now| ago(Age::of(at, *now))));
    let head = part("p", "comment-head")
        .child(part("bdi", "comment-name").text(&comment.name))
        .text(" ")
        .child(el("a").with("href", &["#", &id].concat()).child(time));
    let button = |name: &'static str| el("button").with("type", "button").with("name", name).with("value", &comment.id);
    let delete = button(DELETE).with("data-part", "comment-delete").with("id", &delete_button(&comment.id));
    let actions = part("p", "comment-actions");
    let actions = if *sure {
        actions.child(delete.text(words::DELETE_REALLY)).text(" ").child(button(KEEP).text(words::KEEP))
    } else {
        actions.child(delete.text(words::DELETE))
    };
    part("li", "comment").with("id", &id).with("tabindex", "-1").child(head).child(text(&comment.text)).child(actions)
}

fn text(text: &str) -> Element {
    let body = part("p", "comment-text").with("dir", "auto").with("lang", "");
    linkify(text).into_iter().fold(body, |body, piece| match piece {
        Piece::Text(text) => body.text(text),
        Piece::Link(text, url) => {
            body.child(el("a").with("href", url.as_str()).with("rel", "ugc nofollow noopener noreferrer").text(text))
        }
    })
}
