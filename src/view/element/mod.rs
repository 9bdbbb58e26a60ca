//! The HTML element that stories, lists and pages are built of: a tag, attributes, text and children.
//!
//! A story is a document that is drawn once from data: nothing in it changes later, so it needs no types of its own
//! for each of its elements, which `view!` would make, with the code to build and rebuild them. That is 23 kB (brotli)
//! of the first view. An [`Element`] is a view of Leptos all the same: a component takes it as `{element}`. What changes
//! after it is drawn, or is pressed, is a component.
//!
//! Text can only become text here; tags and names of attributes can only be literals.

#[cfg(not(target_arch = "wasm32"))]
mod html;
#[cfg(not(target_arch = "wasm32"))]
mod sheet;
#[cfg(not(target_arch = "wasm32"))]
mod tree;

use standfirst_article::decimal;

#[cfg(target_arch = "wasm32")]
pub use crate::browser::Element;
/// Writes an element as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub use leptos::prelude::RenderHtml;
#[cfg(not(target_arch = "wasm32"))]
pub use tree::Element;

/// An element of this tag.
pub fn el(tag: &'static str) -> Element {
    Element::new(tag)
}

/// An element of this tag that themes and tests know by `data-part`.
pub fn part(tag: &'static str, part: &'static str) -> Element {
    el(tag).with("data-part", part)
}

impl Element {
    /// Sets an attribute whose value may be missing.
    #[must_use]
    pub fn maybe_with(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Sets an attribute that needs no value.
    #[must_use]
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        self.maybe_with(name, set.then_some(""))
    }

    /// Sets a size, which may be missing.
    #[must_use]
    pub fn maybe_number(self, name: &'static str, number: Option<u32>) -> Self {
        match number {
            Some(number) => self.with(name, &decimal(number)),
            None => self,
        }
    }

    /// Adds any number of elements: an `Option`, a `Vec`, an iterator.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }
}
