//! Elements of the page: made, filled, and kept up to date with what they follow.
//!
//! The backend of [`crate::view::markup`] in a browser; natively `view::html` stands in
//! its place and writes the same elements as text.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node, window};

use super::happening::{Happening, listen};

/// An element of the page, shown once it is appended to another.
#[derive(Clone, Debug)]
pub struct Drawing(Element);

/// A child drawn for a key, and what ends with it.
type Row = (Drawing, Owner);

thread_local! {
    static DOCUMENT: Option<Document> = window().and_then(|window| window.document());
}

impl Drawing {
    /// A new element.
    pub fn new(tag: &str) -> Self {
        let element = DOCUMENT.with(|document| document.as_ref()?.create_element(tag).ok());
        // Never: wasm runs in a page, and all our tags are literals.
        Self(element.unwrap_or_else(|| JsValue::UNDEFINED.unchecked_into()))
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: &str) {
        let _ = self.0.set_attribute(name, value);
    }

    /// Adds text.
    pub fn text(&self, text: &str) {
        let _ = self.0.append_with_str_1(text);
    }

    /// Adds an element.
    pub fn append(&self, child: &Self) {
        let _ = self.0.append_child(&child.0);
    }

    /// Puts the element at the end of another that is in the page.
    pub(super) fn append_to(&self, place: &Node) {
        let _ = place.append_child(&self.0);
    }

    pub(super) fn element(&self) -> &Element {
        &self.0
    }

    fn remove(&self) {
        self.0.remove();
    }

    /// Keeps the text of the element what `text` says.
    pub fn live_text(&self, text: Box<dyn Fn() -> String>) {
        let element = self.0.clone();
        keep_up(Box::new(move || {
            let text = text();
            if element.text_content().as_deref() != Some(&text) {
                element.set_text_content(Some(&text));
            }
        }));
    }

    /// Keeps an attribute what `value` says; without a value it is not there.
    pub fn live_set(&self, name: &'static str, value: Box<dyn Fn() -> Option<&'static str>>) {
        let element = self.0.clone();
        keep_up(Box::new(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }));
    }

    /// Keeps the value of a field what `value` says; the caret stays where it is when the
    /// value is the same.
    pub fn live_value(&self, value: Box<dyn Fn() -> String>) {
        let element = self.0.clone();
        keep_up(Box::new(move || {
            let (name, value) = (JsValue::from_str("value"), JsValue::from_str(&value()));
            if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&value) {
                let _ = js_sys::Reflect::set(&element, &name, &value);
            }
        }));
    }

    /// Keeps what `draw` draws at the end of the element.
    pub fn live(&self, draw: Box<dyn Fn() -> Vec<Self>>) {
        let place = self.clone();
        let shown = std::cell::RefCell::new(Vec::<Self>::new());
        keep_up(Box::new(move || {
            let drawn = draw();
            shown.replace(drawn).iter().for_each(Self::remove);
            shown.borrow().iter().for_each(|drawing| place.append(drawing));
        }));
    }

    /// Keeps one child for each key, in their order. Children of keys that stay are not
    /// touched, nor moved where they follow each other as before; what is live in a child ends
    /// with it.
    pub fn live_each<K: PartialEq + 'static>(
        &self,
        keys: impl Fn() -> Vec<K> + 'static,
        draw: impl Fn(&K) -> Self + 'static,
    ) {
        let place = self.clone();
        let shown = std::cell::RefCell::new(Vec::<(K, Row)>::new());
        // The effect's own would end what is live in all rows whenever their keys change.
        let owner = Owner::new();
        keep_up(Box::new(move || {
            let mut old: Vec<Option<(K, Row)>> = shown.take().into_iter().map(Some).collect();
            let (mut rows, mut at) = (Vec::with_capacity(old.len() + 1), 0);
            for key in keys() {
                let found = find(&old, at, &key);
                let kept = found.and_then(|found| old.get_mut(found)?.take());
                let row = kept.map_or_else(
                    || {
                        let owner = owner.child();
                        (owner.with(|| draw(&key)), owner)
                    },
                    |(_, row)| row,
                );
                at = found.map_or(at, |found| found + 1);
                rows.push((key, row));
            }
            old.into_iter().flatten().for_each(|(_, (row, _))| row.remove());
            place.put_in_order(&rows);
            shown.replace(rows);
        }));
    }

    fn put_in_order<K>(&self, rows: &[(K, Row)]) {
        let mut next = self.0.first_child();
        for (_, (Self(row), _)) in rows {
            if next.as_ref().is_some_and(|next| next.is_same_node(Some(row))) {
                next = row.next_sibling();
            } else {
                let _ = self.0.insert_before(row, next.as_ref());
            }
        }
    }

    /// Calls `f` with everything a reader does to fields and buttons inside.
    pub fn listen(&self, f: impl Fn(Happening) + 'static) {
        listen(&self.0, f);
    }
}

/// Where a key was before: looked for around the one that was found last, since lists
/// mostly stay as they are or are turned round.
fn find<K: PartialEq>(old: &[Option<(K, Row)>], at: usize, key: &K) -> Option<usize> {
    let is = |index: &usize| old.get(*index).is_some_and(|row| row.as_ref().is_some_and(|(other, _)| other == key));
    [at, at.wrapping_sub(2), at.wrapping_sub(1)].into_iter().chain(0..old.len()).find(is)
}

/// Runs `f` now, and again whenever a `Live` value that it reads changes, until the view that
/// it belongs to is gone.
fn keep_up(f: Box<dyn Fn()>) {
    StoredValue::new_local(RenderEffect::new(move |_| f()));
}
