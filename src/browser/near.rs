//! Whether an element is near what the window shows.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::page::page_element;

/// How far from the window an element is near: as far as the window is high.
const MARGIN: &str = "100% 0px";

/// An observer of one element; it ends when this is dropped.
#[must_use = "an observer ends when it is dropped"]
pub struct Near {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `f` each time that the element with this `id` comes near the window; at once where the browser has no
/// `IntersectionObserver`.
pub fn when_near(id: &str, f: impl Fn() + 'static) -> Option<Near> {
    let element = page_element(id)?;
    let f = std::rc::Rc::new(f);
    let closure: Closure<dyn FnMut(Array)> = Closure::new({
        let f = std::rc::Rc::clone(&f);
        move |entries: Array| {
            let is_near = |entry: IntersectionObserverEntry| entry.is_intersecting();
            if entries.iter().any(|entry| entry.dyn_into().is_ok_and(is_near)) {
                f();
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let Ok(observer) = IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options) else {
        f();
        return None;
    };
    observer.observe(&element);
    Some(Near { observer, _closure: closure })
}
