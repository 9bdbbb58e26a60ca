//! Event listeners that end when they are dropped.

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// A listener; it is removed when this is dropped.
#[must_use = "a listener ends when it is dropped"]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to events that bubble up to `target`.
    pub(super) fn on(target: &EventTarget, event: &'static str, f: impl FnMut(Event) + 'static) -> Self {
        let closure: Closure<dyn FnMut(Event)> = Closure::new(f);
        // The types are right, so this cannot fail.
        let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Self { target: target.clone(), event, closure }
    }

    /// Keeps the listener until the view that it belongs to is gone.
    pub fn until_cleanup(self) {
        let listener = SendWrapper::new(self);
        on_cleanup(move || drop(listener));
    }

    /// Keeps the listener as long as the page.
    pub fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, callback);
    }
}
