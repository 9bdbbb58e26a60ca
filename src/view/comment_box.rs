//! The comment box: a form, and the comments of the thread.

use leptos::prelude::*;

use super::{
    comment_item::{Row, comment_item},
    discussion::{COUNT, Discussion, FIELD_NAME, FIELD_TEXT, NAME_ID, ORDER, TEXT_ID},
    markup::{Markup, el, part},
};
use crate::{
    comments::{Age, Fault, LONGEST_TEXT},
    words,
};

/// From how many characters before the limit the counter is shown.
const COUNTER_FROM: usize = 1_000;

/// The comment box of one thread. `now` is the time that ages count from; `open` says
/// whether new comments are taken.
pub fn comment_box(discussion: Discussion, now: RwSignal<u64>, open: bool) -> Markup {
    let count = move || discussion.comments.with(Vec::len);
    let heading =
        part("h2", "comment-count").with("id", COUNT).with("tabindex", "-1").live_text(move || match count() {
            0 => words::COMMENTS.to_owned(),
            count => words::comment_count(count),
        });
    let form = if open { form(discussion) } else { el("p").text(words::CLOSED) };
    let option = |value, text| el("option").with("value", value).text(text);
    let order = el("select")
        .with("name", ORDER)
        .child(option("newest", words::NEWEST_FIRST))
        .child(option("oldest", words::OLDEST_FIRST));
    let sort = part("p", "comment-sort")
        .live_with("hidden", move || (count() < 2).then_some(""))
        .child(el("label").text(words::ORDER).text(" ").child(order));
    let none =
        part("p", "no-comments").live_with("hidden", move || (count() > 0).then_some("")).text(words::NO_COMMENTS);
    let rows = move || {
        let (now, asked) = (now.get(), discussion.asked.get());
        let row = |comment: &std::sync::Arc<crate::comments::Comment>| Row {
            age: Age::of(comment.at, now),
            sure: asked.as_deref() == Some(&comment.id),
            comment: comment.clone(),
        };
        discussion.comments.with(|comments| comments.iter().map(row).collect())
    };
    let list = part("ol", "comment-list")
        .with("role", "list")
        .live_each(rows, move |row| comment_item(row, discussion.surroundings));
    part("section", "comments")
        .with("lang", words::LANG)
        .with("dir", "ltr")
        .with("aria-labelledby", COUNT)
        .child(heading)
        .child(form)
        .child(part("p", "comment-status").with("role", "status").live_text(move || discussion.status.get().to_owned()))
        .child(sort)
        .child(none)
        .child(list)
        .listen(move |happening| discussion.happen(happening))
}

fn form(discussion: Discussion) -> Markup {
    let Discussion { text, name, faults, restored, failure, .. } = discussion;
    let discard = el("button").with("type", "button").with("name", "discard").with("value", "").text(words::DISCARD);
    let draft = part("p", "draft")
        .live_with("hidden", move || (!restored.get()).then_some(""))
        .text(words::DRAFT_RESTORED)
        .text(" ")
        .child(discard);
    let field = |tag, id: &'static str, name, about: &str, fault: fn(crate::comments::Faults) -> Option<Fault>| {
        el(tag)
            .with("id", id)
            .with("name", name)
            .with("dir", "auto")
            .with("aria-required", "true")
            .with("aria-describedby", about)
            .live_with("aria-invalid", move || fault(faults.get()).map(|_| "true"))
    };
    let error =
        |id, fault: fn(crate::comments::Faults) -> Option<Fault>, empty: &'static str, too_long: &'static str| {
            part("p", "comment-error").with("id", id).live_text(move || {
                let sentence = fault(faults.get()).map(|fault| match fault {
                    Fault::Empty => empty,
                    Fault::TooLong => too_long,
                });
                sentence.unwrap_or_default().to_owned()
            })
        };
    let label = |id, text| el("label").with("for", id).text(text);
    let counter = part("p", "comment-counter").with("id", "sf-comment-counter").with("role", "status");
    part("form", "comment-form")
        .flag("novalidate", true)
        .child(draft)
        .child(label(TEXT_ID, words::COMMENT))
        .child(
            field("textarea", TEXT_ID, FIELD_TEXT, "sf-comment-text-error sf-comment-counter", |faults| faults.text)
                .with("rows", "4")
                .live_value(move || text.get()),
        )
        .child(error("sf-comment-text-error", |faults| faults.text, words::EMPTY_TEXT, words::LONG_TEXT))
        .child(counter.live_text(move || text.with(|text| left(text.chars().count()))))
        .child(label(NAME_ID, words::NAME))
        .child(
            field("input", NAME_ID, FIELD_NAME, "sf-comment-name-error", |faults| faults.name)
                .with("type", "text")
                .with("autocomplete", "name")
                .live_value(move || name.get()),
        )
        .child(error("sf-comment-name-error", |faults| faults.name, words::EMPTY_NAME, words::LONG_NAME))
        .child(part("p", "comment-notice").text(discussion.notice()))
        .child(el("button").with("type", "submit").text(words::POST))
        .child(part("p", "comment-failure").with("role", "alert").live_text(move || failure.get().to_owned()))
}

/// What the counter says at this length: nothing far from the limit.
fn left(length: usize) -> String {
    if length > LONGEST_TEXT {
        return words::LONG_TEXT.to_owned();
    }
    let left = LONGEST_TEXT - length;
    if left > COUNTER_FROM { String::new() } else { words::characters_left(left) }
}
