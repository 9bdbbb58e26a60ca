//! What all views are made of: elements with attributes, text and children.
//!
//! In a browser an element is drawn as it is described, natively it is written as HTML:
//! one description, two backends of the same shape. `view!` would make a type of every
//! element, and the code to build and rebuild that type: for this viewer twice the bytes
//! that the whole page may have (docs/architecture.md has the figures). What changes
//! after it is drawn follows a [`Live`](super::Live) value, by the methods called `live`.
//!
//! Text can only become text here; tags and names of attributes can only be literals.

use standfirst_article::decimal;

#[cfg(not(target_arch = "wasm32"))]
pub use super::html::{Drawing, Happening};
#[cfg(target_arch = "wasm32")]
pub use crate::browser::{Drawing, Happening};

/// An element.
#[derive(Clone, Debug)]
pub struct Markup(Drawing);

/// An element of this tag.
pub fn el(tag: &'static str) -> Markup {
    Markup(Drawing::new(tag))
}

/// An element of this tag that themes and tests know by `data-part`.
pub fn part(tag: &'static str, part: &'static str) -> Markup {
    el(tag).with("data-part", part)
}

impl Markup {
    /// Sets an attribute.
    pub fn with(self, name: &'static str, value: &str) -> Self {
        self.0.set(name, value);
        self
    }

    /// Sets an attribute whose value may be missing.
    pub fn maybe_with(self, name: &'static str, value: Option<&str>) -> Self {
        if let Some(value) = value {
            self.0.set(name, value);
        }
        self
    }

    /// Sets an attribute that needs no value.
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        self.maybe_with(name, set.then_some(""))
    }

    /// Sets a size, which may be missing.
    pub fn maybe_number(self, name: &'static str, number: Option<u32>) -> Self {
        match number {
            Some(number) => self.with(name, &decimal(number)),
            None => self,
        }
    }

    /// Adds text.
    pub fn text(self, text: &str) -> Self {
        self.0.text(text);
        self
    }

    /// Adds an element.
    #[expect(clippy::needless_pass_by_value, reason = "a described element goes into one place")]
    pub fn child(self, child: Self) -> Self {
        self.0.append(&child.0);
        self
    }

    /// Adds any number of elements: an `Option`, a `Vec`, an iterator.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Keeps the text of the element what `text` says.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.0.live_text(Box::new(text));
        self
    }

    /// Keeps an attribute what `value` says; without a value it is not there.
    pub fn live_with(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        self.0.live_set(name, Box::new(value));
        self
    }

    /// Keeps the value of a field what `value` says.
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        self.0.live_value(Box::new(value));
        self
    }

    /// Keeps what `draw` draws at the end of the element.
    pub fn live(self, draw: impl Fn() -> Vec<Self> + 'static) -> Self {
        self.0.live(Box::new(move || draw().into_iter().map(|markup| markup.0).collect()));
        self
    }

    /// Keeps one child for each key. Those of keys that stay are not touched.
    pub fn live_each<K: PartialEq + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        draw: impl Fn(&K) -> Self + 'static,
    ) -> Self {
        self.0.live_each(keys, move |key| draw(key).0);
        self
    }

    /// Calls `f` with what a reader does to the fields and buttons inside.
    pub fn listen(self, f: impl Fn(Happening) + 'static) -> Self {
        self.0.listen(f);
        self
    }

    /// The element itself, to be put into a page or written out.
    pub fn into_drawing(self) -> Drawing {
        self.0
    }
}
