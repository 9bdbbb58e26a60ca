//! Pictures that cannot be loaded: their caption and credit stay, a word takes their place.

use wasm_bindgen::JsCast;
use web_sys::{Element, window};

use super::Listener;

/// Marks the figure or link around every picture that fails with `data-failed`, by which
/// the style sheet hides the broken icon and shows the word.
pub fn watch_pictures() -> Option<Listener> {
    let document = window()?.document()?;
    // `error` does not bubble.
    Some(Listener::capture(&document, "error", |event| {
        let image = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(image) = image.filter(|image| image.tag_name().eq_ignore_ascii_case("img")) {
            let around = |place| image.closest(place).ok().flatten();
            if let Some(around) = around("figure, [data-part=teaser-picture]").or_else(|| around("picture")) {
                let _ = around.set_attribute("data-failed", "");
            }
        }
    }))
}
