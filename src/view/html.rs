//! Elements written as HTML: what views are natively, for tests and for publishing.
//!
//! What would change later is written as it is at first, and nobody presses a button.

use std::{
    cell::RefCell,
    fmt::{self, Write as _},
    rc::Rc,
};

/// An element: a tree until it is written.
#[derive(Clone, Debug)]
pub struct Drawing(Rc<RefCell<Element>>);

#[derive(Debug)]
struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    inside: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Element(Drawing),
    Text(String),
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
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "track"];

/// Attributes whose address a reader may be led to.
const LINKS: [&str; 2] = ["href", "cite"];

impl Drawing {
    /// A new element.
    pub fn new(tag: &'static str) -> Self {
        Self(Rc::new(RefCell::new(Element { tag, attributes: Vec::new(), inside: Vec::new() })))
    }

    /// Sets an attribute, as a browser does: in place of what it was.
    pub fn set(&self, name: &'static str, value: &str) {
        let attributes = &mut self.0.borrow_mut().attributes;
        match attributes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, set)) => value.clone_into(set),
            None => attributes.push((name, value.to_owned())),
        }
    }

    /// Adds text.
    pub fn text(&self, text: &str) {
        self.0.borrow_mut().inside.push(Node::Text(text.to_owned()));
    }

    /// Adds an element.
    pub fn append(&self, child: &Self) {
        self.0.borrow_mut().inside.push(Node::Element(child.clone()));
    }

    /// Puts what `map` makes of it in place of every address that begins with `?`, here and in everything inside:
    /// those are the viewer's own, and lead elsewhere on a page that is not the viewer's.
    pub fn links(&self, map: &impl Fn(&str) -> String) {
        let Element { attributes, inside, .. } = &mut *self.0.borrow_mut();
        for (name, value) in attributes {
            if LINKS.contains(name) && value.starts_with('?') {
                *value = map(value);
            }
        }
        for node in inside {
            if let Node::Element(child) = node {
                child.links(map);
            }
        }
    }

    /// Whether this holds of the tag and the attributes of the element and of everything inside.
    pub fn all(&self, holds: &impl Fn(&str, &[(&'static str, String)]) -> bool) -> bool {
        let Element { tag, attributes, inside } = &*self.0.borrow();
        holds(tag, attributes)
            && inside.iter().all(|node| match node {
                Node::Element(child) => child.all(holds),
                Node::Text(_) => true,
            })
    }

    /// The text as it is at first.
    pub fn live_text(&self, text: impl Fn() -> String) {
        self.text(&text());
    }

    /// The attribute as it is at first.
    pub fn live_set(&self, name: &'static str, value: impl Fn() -> Option<&'static str>) {
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
        let Element { tag, attributes, inside } = &*self.0.borrow();
        write!(f, "<{tag}")?;
        for (name, value) in attributes {
            write!(f, " {name}=\"{}\"", Escaped(value))?;
        }
        f.write_char('>')?;
        if VOID.contains(tag) {
            return Ok(());
        }
        // Of a newline that follows the tag at once HTML takes no notice (13.1.2.5), so there is one to lose.
        if *tag == "pre" && begins_with_newline(inside) {
            f.write_char('\n')?;
        }
        for node in inside {
            match node {
                Node::Element(child) => child.fmt(f)?,
                Node::Text(text) => Escaped(text).fmt(f)?,
            }
        }
        write!(f, "</{tag}>")
    }
}

fn begins_with_newline(inside: &[Node]) -> bool {
    let first = inside.iter().find_map(|node| match node {
        Node::Element(_) => Some(None),
        Node::Text(text) => text.chars().find(|c| *c != '\0').map(Some),
    });
    first.flatten() == Some('\n')
}

/// Text as HTML writes it, in an element or an attribute.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                // No HTML can hold it, and no reader sees it.
                '\0' => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}
