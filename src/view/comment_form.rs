//! The form of a comment box: visible labels, and each error tied to its field.

use standfirst_settings::words;

use super::{
    Live,
    discussion::{DISCARD, Discussion, FIELD_NAME, FIELD_TEXT, NAME_ID, TEXT_ID},
    element::{Element, el, part},
};
use crate::comments::{Fault, Faults, Form, LONGEST_TEXT};

/// From how many characters before the limit the counter is shown.
const COUNTER_FROM: usize = 1_000;

const TEXT_ERROR: &str = "sf-comment-text-error";
const NAME_ERROR: &str = "sf-comment-name-error";
const COUNTER: &str = "sf-comment-counter";

/// The form of a comment box.
pub(super) fn comment_form(discussion: &Discussion) -> Element {
    let form = &discussion.form;
    let discard = el("button").with("type", "button").with("name", DISCARD).with("value", "").text(words::DISCARD);
    let draft = part("p", "draft").text(words::DRAFT_RESTORED).text(" ").child(discard);
    let text = field(form, "textarea", TEXT_ID, |faults| faults.text)
        .with("name", FIELD_TEXT)
        .with("rows", "4")
        .with("aria-describedby", &[TEXT_ERROR, " ", COUNTER].concat());
    let name = field(form, "input", NAME_ID, |faults| faults.name)
        .with("name", FIELD_NAME)
        .with("type", "text")
        .with("autocomplete", "name")
        .with("aria-describedby", NAME_ERROR);
    let counter = part("p", "comment-counter").with("id", COUNTER).with("role", "status");
    let failure = part("p", "comment-failure").with("role", "alert");
    part("form", "comment-form")
        .flag("novalidate", true)
        .child(draft.live_with("hidden", form.each(|form| (!form.restored).then_some(""))))
        .child(label(TEXT_ID, words::COMMENT))
        .child(text.live_value(form.each(|form| form.text.clone())))
        .child(error(form, TEXT_ERROR, |faults| sentence(faults.text, words::EMPTY_TEXT, words::LONG_TEXT)))
        .child(counter.live_text(form.each(|form| left(form.text.chars().count()))))
        .child(label(NAME_ID, words::NAME))
        .child(name.live_value(form.each(|form| form.name.clone())))
        .child(error(form, NAME_ERROR, |faults| sentence(faults.name, words::EMPTY_NAME, words::LONG_NAME)))
        .child(part("p", "comment-notice").text(discussion.notice()))
        .child(el("button").with("type", "submit").text(words::POST))
        .child(failure.live_text(form.each(|form| form.failure.to_owned())))
}

fn label(id: &str, text: &str) -> Element {
    el("label").with("for", id).text(text)
}

fn field(form: &Live<Form>, tag: &'static str, id: &str, fault: fn(Faults) -> Option<Fault>) -> Element {
    el(tag)
        .with("id", id)
        .with("dir", "auto")
        .with("aria-required", "true")
        .live_with("aria-invalid", form.each(move |form| fault(form.faults).map(|_| "true")))
}

fn error(form: &Live<Form>, id: &str, sentence: fn(Faults) -> &'static str) -> Element {
    part("p", "comment-error").with("id", id).live_text(form.each(move |form| sentence(form.faults).to_owned()))
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
