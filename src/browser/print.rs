//! Unfolding what is folded away while the page is printed: not every engine lets a style sheet do it.

use wasm_bindgen::JsCast;
use web_sys::{Element, window};

use super::Listener;

/// Unfolds details before printing, and folds the same again after it.
pub fn unfold_for_print() -> [Option<Listener>; 2] {
    [toggle_on("beforeprint", "details:not([open])"), toggle_on("afterprint", "details[data-unfolded]")]
}

fn toggle_on(event: &'static str, details: &'static str) -> Option<Listener> {
    let window = window()?;
    let document = window.document()?;
    Some(Listener::on(&window, event, move |_| {
        let Ok(found) = document.query_selector_all(details) else { return };
        for details in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()) {
            let _ = details.toggle_attribute("open");
            let _ = details.toggle_attribute("data-unfolded");
        }
    }))
}
