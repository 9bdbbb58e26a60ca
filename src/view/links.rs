//! Links, and where those lead that are the viewer's own.

use std::borrow::Cow;

use super::element::{Element, el};

/// Says where the viewer's own links lead, which begin with `?`. In the viewer they stay as they are, and so by default.
#[derive(Clone, Copy, Default)]
pub struct Links<'a>(Option<&'a dyn Fn(&str) -> String>);

impl<'a> Links<'a> {
    /// Links of a page that is not the viewer's: `resolve` says where one of the viewer's own leads from there.
    pub fn resolved(resolve: &'a dyn Fn(&str) -> String) -> Self {
        Self(Some(resolve))
    }

    /// A link. Those that leave the viewer tell the other site nothing about it.
    pub(super) fn anchor(self, href: &str) -> Element {
        let link = el("a").with("href", &self.address(href));
        if href.starts_with(['?', '#']) { link } else { link.with("rel", "noopener noreferrer") }
    }

    /// Where an address leads from the page that is drawn.
    pub(super) fn address(self, href: &str) -> Cow<'_, str> {
        match self.0 {
            Some(resolve) if href.starts_with('?') => resolve(href).into(),
            Some(_) | None => href.into(),
        }
    }
}
