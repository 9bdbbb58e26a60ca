//! Which clicks and keys count, in a comment box.

use leptos::{ev, prelude::event_target, tachys::renderer::types::Element};

/// What a button does: once for each click, but not for the second of a double click, which was meant for what the first
/// one already did. The browser is kept from doing anything: a form is sent by the click on its button, also when
/// Enter presses it, as in a frame whose sandbox does not allow forms no `submit` ever comes.
pub(super) fn pressed(act: impl Fn() + 'static) -> impl Fn(ev::MouseEvent) + 'static {
    move |click| {
        click.prevent_default();
        // Of an event that is no click of a mouse it is 0.
        if click.detail() < 2 {
            act();
        }
    }
}

/// Whether a key in a field sends the form: Enter with Ctrl or Cmd, unless a word is being composed.
pub(super) fn sends(key: &ev::KeyboardEvent) -> bool {
    let sends = is_enter(key) && is_modified(key) && !key.repeat();
    if sends {
        key.prevent_default();
    }
    sends
}

/// Enter that is held presses nothing again, or it would answer what its first press asked; in a text it makes lines.
pub(super) fn pass_over_held(key: &ev::KeyboardEvent) {
    if is_enter(key) && key.repeat() && (is_modified(key) || !is_in_text(key)) {
        key.prevent_default();
    }
}

fn is_enter(key: &ev::KeyboardEvent) -> bool {
    key.key() == "Enter" && !key.is_composing()
}

fn is_modified(key: &ev::KeyboardEvent) -> bool {
    key.ctrl_key() || key.meta_key()
}

fn is_in_text(key: &ev::KeyboardEvent) -> bool {
    event_target::<Element>(key).tag_name() == "TEXTAREA"
}
