//! `localStorage`, or memory where the browser does not give it to us.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent, window};

use super::Listener;
use crate::comments::{KeyValue, Memory, StoreError};

/// Where texts are kept. Asking for `localStorage` throws in a sandboxed frame and where
/// the reader forbade it.
pub fn texts() -> Rc<dyn KeyValue> {
    match window().and_then(|window| window.local_storage().ok().flatten()) {
        Some(storage) => Rc::new(LocalStorage(storage)),
        None => Rc::new(Memory::default()),
    }
}

/// Calls `f` with the key under which another tab changed what is kept; without one where it
/// cleared everything.
pub fn on_other_tab(f: impl Fn(Option<String>) + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::on(&window, "storage", move |event| {
        f(event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key));
    }))
}

struct LocalStorage(Storage);

impl KeyValue for LocalStorage {
    fn get(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok().flatten()
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set_item(key, text).map_err(|error| store_error(&error))
    }

    fn remove(&self, key: &str) {
        // What cannot be removed is not there.
        let _ = self.0.remove_item(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let count = self.0.length().unwrap_or_default();
        (0..count).filter_map(|at| self.0.key(at).ok().flatten()).filter(|key| key.starts_with(prefix)).collect()
    }

    fn is_lasting(&self) -> bool {
        true
    }
}

/// Browsers call a full storage by this name (HTML, 12.2.1 "setItem").
fn store_error(error: &JsValue) -> StoreError {
    let name = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name()));
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        Some(_) | None => StoreError::Denied,
    }
}
