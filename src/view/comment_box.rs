//! The comment box: a form, and the comments of the thread.

use std::sync::Arc;

use standfirst_settings::words;

use super::{
    Live,
    comment_form::comment_form,
    comment_item::{Row, comment_item},
    discussion::{COUNT, Discussion, ORDER},
    element::{Element, el, part},
};
use crate::comments::Comment;

/// The comment box of one thread. `now` is the time that ages count from; `open` says
/// whether new comments are taken.
pub fn comment_box(discussion: &Discussion, now: &Live<u64>, open: bool) -> Element {
    let Discussion { thread, form, surroundings, .. } = discussion;
    let heading =
        part("h2", "comment-count").with("id", COUNT).with("tabindex", "-1").live_text(thread.each(|thread| {
            match thread.comments().len() {
                0 => words::COMMENTS.to_owned(),
                count => words::comment_count(count),
            }
        }));
    let status = part("p", "comment-status").with("role", "status");
    let none = part("p", "no-comments").text(words::NO_COMMENTS);
    let rows = thread.each(|thread| {
        let row = |comment: &Arc<Comment>| Row { sure: thread.is_asked(&comment.id), comment: comment.clone() };
        thread.comments().iter().map(row).collect()
    });
    let list = part("ol", "comment-list").with("role", "list");
    let (box_of_story, surroundings, now) = (discussion.clone(), *surroundings, now.clone());
    part("section", "comments")
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .with("aria-labelledby", COUNT)
        .child(heading)
        .child(if open { comment_form(discussion) } else { el("p").text(words::CLOSED) })
        .child(status.live_text(form.each(|form| form.status.to_owned())))
        .child(order().live_with("hidden", thread.each(|thread| (thread.comments().len() < 2).then_some(""))))
        .child(none.live_with("hidden", thread.each(|thread| (!thread.comments().is_empty()).then_some(""))))
        .child(list.live_each(rows, move |row| comment_item(row, surroundings, &now)))
        .listen(move |happening| box_of_story.happen(happening))
}

fn order() -> Element {
    let option = |value, text| el("option").with("value", value).text(text);
    let order = el("select")
        .with("name", ORDER)
        .child(option("newest", words::NEWEST_FIRST))
        .child(option("oldest", words::OLDEST_FIRST));
    part("p", "comment-sort").child(el("label").text(words::ORDER).text(" ").child(order))
}
