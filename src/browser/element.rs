//! The browser's [`Element`]: a node of the document, created and filled as it is described.

use leptos::{
    prelude::{AddAnyAttr, AnyView, IntoAny, Render, RenderHtml},
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{Mountable, Position, PositionState},
    },
};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, window};

/// An HTML element with what is in it, shown once it is mounted.
#[derive(Debug)]
pub struct Element(SendWrapper<web_sys::Element>);

thread_local! {
    static DOCUMENT: Option<Document> = window().and_then(|window| window.document());
}

impl Element {
    /// A new element.
    pub(crate) fn new(tag: &'static str) -> Self {
        let element = DOCUMENT.with(|document| document.as_ref()?.create_element(tag).ok());
        // Never: wasm runs in a page, and all our tags are literals.
        Self(SendWrapper::new(element.unwrap_or_else(|| JsValue::UNDEFINED.unchecked_into())))
    }

    /// Sets an attribute.
    #[must_use]
    pub fn with(self, name: &'static str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Adds an element.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "an element stands in one place")]
    pub fn child(self, child: Self) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }
}

impl Render for Element {
    type State = web_sys::Element;

    fn build(self) -> Self::State {
        self.0.take()
    }

    fn rebuild(self, shown: &mut Self::State) {
        let mut next = self.build();
        shown.insert_before_this(&mut next);
        shown.unmount();
        *shown = next;
    }
}

impl AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = <AnyView as AddAnyAttr>::Output<SomeNewAttr>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> Self::Output<NewAttr> {
        self.into_any().add_any_attr(attribute)
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    /// Nothing: HTML is written natively.
    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Self::State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
