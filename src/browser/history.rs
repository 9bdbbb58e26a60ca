//! Going from story to story, and back to the place one left.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsValue;
use web_sys::{ScrollRestoration, window};

use super::{Listener, page::is_ready, timer::later};

/// How far a page was scrolled, in CSS pixels.
pub type Scroll = f64;

/// Makes `address` the address of the page, as a new step that Back undoes.
pub fn push(address: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Calls `f` when the reader went back or forward. The first call makes scrolling ours:
/// the browser would restore it before the story is there.
pub fn on_step(f: impl Fn() + 'static) -> Option<Listener> {
    let _ = history()?.set_scroll_restoration(ScrollRestoration::Manual);
    let window = window()?;
    Some(Listener::on(&window, "popstate", move |_| f()))
}

/// Notes while the reader reads how far the page is scrolled, for Back and for reloading:
/// what is noted as a page is left does not survive a reload.
pub fn note_scroll() -> Option<Listener> {
    // Safari allows 100 notes in 30 seconds.
    const AT_MOST_EVERY: i32 = 400;
    let document = window()?.document()?;
    let waiting = Rc::new(Cell::new(false));
    Some(Listener::on(&document, "scroll", move |_| {
        if !waiting.replace(true) {
            let waiting = Rc::clone(&waiting);
            later(AT_MOST_EVERY, move || {
                waiting.set(false);
                // What scrolls while nothing is shown is not the reader.
                if is_ready() {
                    remember_scroll();
                }
            });
        }
    }))
}

/// How far the page is scrolled.
pub fn scrolled() -> Scroll {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Notes in the present step how far the page is scrolled.
pub fn remember_scroll() {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_f64(scrolled()), "");
    }
}

/// How far the page was scrolled when this step was left.
pub fn scroll_back() -> Option<Scroll> {
    history()?.state().ok()?.as_f64()
}

/// Scrolls to the place that the address names after `#`, to `scroll` without one, and
/// says whether such a place was there.
pub fn scroll_to_hash(scroll: Option<Scroll>) -> bool {
    let Some(window) = window() else { return false };
    let hash = window.location().hash().unwrap_or_default();
    let id =
        hash.strip_prefix('#').map(|id| js_sys::decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from));
    let place = id.filter(|id| !id.is_empty()).and_then(|id| window.document()?.get_element_by_id(&id));
    match (scroll, place) {
        (Some(scroll), _) => {
            window.scroll_to_with_x_and_y(0.0, scroll);
            true
        }
        (None, Some(place)) => {
            place.scroll_into_view();
            true
        }
        (None, None) => {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            false
        }
    }
}

/// Whether the address names a comment: `#c-…`.
pub fn hash_names_comment() -> bool {
    window().and_then(|window| window.location().hash().ok()).is_some_and(|hash| hash.starts_with("#c-"))
}

fn history() -> Option<web_sys::History> {
    window()?.history().ok()
}
