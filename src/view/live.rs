//! Values that views follow.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::{ArcTrigger, Notify, Track};

/// A value, and all that is drawn from it. Clones are the same value.
///
/// Leptos' `RwSignal` is the same for threads too, and brings 1.4 kB of code for each type that
/// it holds; this brings one trigger for all. For the five types of the viewer that is 2 kB of
/// the first view (brotli).
#[derive(Debug)]
pub struct Live<T>(Rc<(RefCell<T>, ArcTrigger)>);

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: 'static> Live<T> {
    /// A value that nothing follows yet.
    pub fn new(value: T) -> Self {
        Self(Rc::new((RefCell::new(value), ArcTrigger::new())))
    }

    /// Reads the value; what is drawn meanwhile is drawn again when it changes.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.0.1.track();
        self.peek(read)
    }

    /// Reads the value once.
    pub fn peek<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.0.0.borrow())
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.0.borrow_mut());
        self.0.1.notify();
    }

    /// Puts another value in its place.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// What is read of the value each time that it changes, for the methods of
    /// [`Element`](super::element::Element) that are called `live`.
    pub fn each<U>(&self, read: impl Fn(&T) -> U + 'static) -> impl Fn() -> U + 'static {
        let live = self.clone();
        move || live.with(&read)
    }
}
