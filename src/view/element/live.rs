//! What of a native [`Element`] would change later, as it is at first.

use super::tree::Element;

/// What a reader does to a form; never happens here.
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
    /// Sent the form.
    Submit,
}

impl Element {
    /// The text as it is at first.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String) -> Self {
        self.text(&text())
    }

    /// The attribute as it is at first.
    #[must_use]
    pub fn live_with(self, name: &'static str, value: impl Fn() -> Option<&'static str>) -> Self {
        self.maybe_with(name, value())
    }

    /// The value as it is at first.
    #[must_use]
    pub fn live_value(self, value: impl Fn() -> String) -> Self {
        self.with("value", &value())
    }

    /// The children as they are at first.
    #[must_use]
    pub fn live(self, draw: impl Fn() -> Vec<Self>) -> Self {
        self.children(draw())
    }

    /// The children as they are at first.
    #[must_use]
    pub fn live_each<K>(self, keys: impl Fn() -> Vec<K>, draw: impl Fn(&K) -> Self) -> Self {
        self.children(keys().iter().map(draw))
    }

    /// Nothing happens here.
    #[must_use]
    pub fn listen(self, _: impl Fn(Happening)) -> Self {
        self
    }
}
