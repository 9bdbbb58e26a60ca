//! Elements that are kept up to date with what they follow.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{
    Element,
    happening::{Happening, listen},
};

/// A child drawn for a key, and what ends with it.
type Row = (Element, Owner);

impl Element {
    /// Keeps the text of the element what `text` says.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let element = self.dom().clone();
        keep_up(Box::new(move || {
            let text = text();
            if element.text_content().as_deref() != Some(&text) {
                element.set_text_content(Some(&text));
            }
        }));
        self
    }

    /// Keeps an attribute what `value` says; without a value it is not there.
    #[must_use]
    pub fn live_with(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        let element = self.dom().clone();
        keep_up(Box::new(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }));
        self
    }

    /// Keeps the value of a field what `value` says; the caret stays where it is when the
    /// value is the same.
    #[must_use]
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        let element = self.dom().clone();
        keep_up(Box::new(move || {
            let (name, value) = (JsValue::from_str("value"), JsValue::from_str(&value()));
            if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&value) {
                let _ = js_sys::Reflect::set(&element, &name, &value);
            }
        }));
        self
    }

    /// Keeps what `draw` draws at the end of the element.
    #[must_use]
    pub fn live(self, draw: impl Fn() -> Vec<Self> + 'static) -> Self {
        let place = self.dom().clone();
        let shown = std::cell::RefCell::new(Vec::<Self>::new());
        keep_up(Box::new(move || {
            let drawn = draw();
            shown.replace(drawn).iter().for_each(|element| element.dom().remove());
            for element in shown.borrow().iter() {
                let _ = place.append_child(element.dom());
            }
        }));
        self
    }

    /// Keeps one child for each key, in their order. Children of keys that stay are not
    /// touched, nor moved where they follow each other as before; what is live in a child ends
    /// with it.
    #[must_use]
    pub fn live_each<K: PartialEq + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        draw: impl Fn(&K) -> Self + 'static,
    ) -> Self {
        let place = self.dom().clone();
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
            old.into_iter().flatten().for_each(|(_, (row, _))| row.dom().remove());
            put_in_order(&place, &rows);
            shown.replace(rows);
        }));
        self
    }

    /// Calls `f` with everything a reader does to fields and buttons inside.
    #[must_use]
    pub fn listen(self, f: impl Fn(Happening) + 'static) -> Self {
        listen(self.dom(), f);
        self
    }
}

fn put_in_order<K>(place: &web_sys::Element, rows: &[(K, Row)]) {
    let mut next = place.first_child();
    for (_, (row, _)) in rows {
        if next.as_ref().is_some_and(|next| next.is_same_node(Some(row.dom()))) {
            next = row.dom().next_sibling();
        } else {
            let _ = place.insert_before(row.dom(), next.as_ref());
        }
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
