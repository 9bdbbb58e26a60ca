//! What a reader does to the fields and buttons of a form, in terms of their names.

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, KeyboardEvent, MouseEvent};

use super::Listener;

/// Something a reader did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// Pressed a button with a name.
    Press {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    },
    /// Typed into a field, or chose in a list.
    Enter {
        /// The name of the field.
        name: String,
        /// What it holds now.
        value: String,
    },
    /// Sent the form: by its button, by Enter, or by Ctrl or Cmd and Enter.
    Submit,
}

/// Calls `f` with what happens inside `place`, until the view that it belongs to is gone.
pub(super) fn listen(place: &EventTarget, f: impl Fn(Happening) + 'static) {
    let f = std::rc::Rc::new(f);
    let on = |event, read: fn(&Event) -> Option<Happening>| {
        let f = std::rc::Rc::clone(&f);
        Listener::on(place, event, move |event| {
            if let Some(happening) = read(&event) {
                f(happening);
            }
        })
    };
    let listeners = [on("click", press), on("input", enter), on("change", choose), on("keydown", shortcut)];
    let listeners = SendWrapper::new(listeners);
    on_cleanup(move || drop(listeners));
}

/// The second click of a double click is none: it was meant for what the first one already did.
fn press(event: &Event) -> Option<Happening> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("button[name], button[type=submit]").ok()??;
    // Of an event that is no click of a mouse it is 0.
    if event.unchecked_ref::<MouseEvent>().detail() > 1 {
        event.prevent_default();
        return None;
    }
    if button.get_attribute("type").as_deref() == Some("submit") {
        return submit(event);
    }
    Some(Happening::Press { name: button.get_attribute("name")?, value: button.get_attribute("value")? })
}

/// Some browsers say only `change` of a list.
fn choose(event: &Event) -> Option<Happening> {
    let field: Element = event.target()?.dyn_into().ok()?;
    (field.tag_name() == "SELECT").then(|| enter(event)).flatten()
}

fn enter(event: &Event) -> Option<Happening> {
    let field: Element = event.target()?.dyn_into().ok()?;
    let value = js_sys::Reflect::get(&field, &JsValue::from_str("value")).ok()?.as_string()?;
    Some(Happening::Enter { name: field.get_attribute("name")?, value })
}

/// Taken from the button, also when Enter presses it: in a frame whose sandbox does not
/// allow forms, no `submit` event ever comes.
#[expect(clippy::unnecessary_wraps, reason = "reads an event like its neighbours")]
fn submit(event: &Event) -> Option<Happening> {
    event.prevent_default();
    Some(Happening::Submit)
}

/// Ctrl or Cmd and Enter in a field. A key that is held presses nothing again, or it would answer
/// what its first press asked; in a text it makes lines.
fn shortcut(event: &Event) -> Option<Happening> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    let target: Element = event.target()?.dyn_into().ok()?;
    let is = |selector| target.closest(selector).is_ok_and(|found| found.is_some());
    let modified = key.ctrl_key() || key.meta_key();
    if key.key() != "Enter" || key.is_composing() {
        return None;
    }
    if key.repeat() {
        if modified || !is("textarea") {
            event.prevent_default();
        }
        return None;
    }
    (modified && is("textarea, input")).then(|| submit(event)).flatten()
}
