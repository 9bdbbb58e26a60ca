//! Elements written as HTML: what views are natively, for tests and for publishing.
//!
//! What would change later is written as it is at first, and nobody presses a button.

use std::{cell::RefCell, fmt, rc::Rc};

/// An element being written. Attributes come before text and children.
#[derive(Clone, Debug)]
pub struct Drawing(Rc<RefCell<Written>>);

#[derive(Debug)]
struct Written {
    tag: String,
    attributes: String,
    inside: String,
}

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

/// Elements without an end tag (HTML, 13.1.2) among those we draw.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "source", "track"];

impl Drawing {
    /// A new element.
    pub fn new(tag: &str) -> Self {
        let written = Written { tag: tag.to_owned(), attributes: String::new(), inside: String::new() };
        Self(Rc::new(RefCell::new(written)))
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: &str) {
        let attributes = &mut self.0.borrow_mut().attributes;
        attributes.push(' ');
        attributes.push_str(name);
        attributes.push_str("=\"");
        escape(value, attributes);
        attributes.push('"');
    }

    /// Adds text.
    pub fn text(&self, text: &str) {
        escape(text, &mut self.0.borrow_mut().inside);
    }

    /// Adds an element.
    pub fn append(&self, child: &Self) {
        let child = child.to_string();
        self.0.borrow_mut().inside.push_str(&child);
    }

    /// The text as it is at first.
    pub fn live_text(&self, text: impl Fn() -> String) {
        self.text(&text());
    }

    /// The attribute as it is at first.
    pub fn live_set(&self, name: &str, value: impl Fn() -> Option<&'static str>) {
        if let Some(value) = value() {
            self.set(name, value);
        }
    }

    /// The value as it is at first.
    pub fn live_value(&self, value: impl Fn() -> String) {
        self.set("value", &value());
    }

    /// The children as they are at first.
    pub fn live(&self, draw: impl Fn() -> Vec<Self>) {
        draw().iter().for_each(|child| self.append(child));
    }

    /// The children as they are at first.
    pub fn live_each<K>(&self, keys: impl Fn() -> Vec<K>, draw: impl Fn(&K) -> Self) {
        keys().iter().for_each(|key| self.append(&draw(key)));
    }

    /// Nothing happens here.
    pub fn listen(&self, _: impl Fn(Happening)) {}
}

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Written { tag, attributes, inside } = &*self.0.borrow();
        write!(f, "<{tag}{attributes}>")?;
        // Of a newline that follows the tag at once HTML takes no notice (13.1.2.5), so there is one to lose.
        if tag == "pre" && inside.starts_with('\n') {
            f.write_str("\n")?;
        }
        if VOID.contains(&tag.as_str()) { Ok(()) } else { write!(f, "{inside}</{tag}>") }
    }
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // No HTML can hold it, and no reader sees it.
            '\0' => {}
            c => html.push(c),
        }
    }
}
