//! The interface to HTML parsers, and the copy of their tree into [`Element`]s.

use std::mem::replace;

use super::{
    Element, Node,
    roles::{is_block, is_heading},
    unwanted::{is_unread, unwanted},
};

/// The maximum nesting depth of elements in the tree. Deeper elements are flattened into their ancestor at this depth,
/// and their text is kept. Browsers keep 512, pages rarely go beyond 40.
pub const MAX_DEPTH: usize = 100;

/// An HTML parser: the browser's `DOMParser` in wasm, html5ever natively.
pub trait ParseHtml {
    /// Parses a fragment, and returns the `body` of its document. No script runs, and nothing is loaded.
    fn parse(&self, html: &str) -> Element;
}

/// Access to a parser's own tree.
pub trait Dom {
    /// A node of the tree.
    type Node;

    /// The kind of a node.
    fn kind(&self, node: &Self::Node) -> NodeKind;

    /// The attributes of an element: names in lower case, values unchanged.
    fn attributes(&self, node: &Self::Node) -> Vec<(String, String)>;

    /// The first child. The contents of a `template` are not its children.
    fn first(&self, node: &Self::Node) -> Option<Self::Node>;

    /// The next sibling.
    fn next(&self, node: &Self::Node) -> Option<Self::Node>;
}

/// The kind of a node in a parser's tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// An element, with its name in lower case.
    Element(String),
    /// Text.
    Text(String),
    /// A comment, a processing instruction, a document type.
    Other,
}

/// Copies the `body` of an `html` element that was parsed from a text of `size` bytes. `lang` and `dir` of the `html`
/// element are taken over.
///
/// Iterative, so that no nesting depth can overflow the stack. A parser may reopen an element with all its attributes
/// in every following paragraph, which can exceed any memory: so attributes are copied up to twice the size of the
/// text, and elements up to twice its number of bytes. Text is always copied.
pub fn copy<D: Dom>(dom: &D, html: &D::Node, size: usize) -> Element {
    let Some(body) = named(dom, html, "body") else { return Element::default() };
    let mut attributes = dom.attributes(&body);
    attributes.extend(dom.attributes(html).into_iter().filter(|(name, _)| name == "lang" || name == "dir"));
    let budget = 2 * size + 1024;
    let mut copy = Copy { dom, elements: budget, attributes: budget, open: Vec::new() };
    copy.fill(Element { name: "body".to_owned(), attributes, children: Vec::new() }, &body)
}

fn named<D: Dom>(dom: &D, parent: &D::Node, wanted: &str) -> Option<D::Node> {
    let mut next = dom.first(parent);
    while let Some(node) = next {
        if matches!(dom.kind(&node), NodeKind::Element(name) if name == wanted) {
            return Some(node);
        }
        next = dom.next(&node);
    }
    None
}

/// How an open element of the parser's tree is copied.
enum Level {
    /// As an element.
    Copied,
    /// An inline element that is nested too deep: its children go into the enclosing element.
    Flattened,
    /// A block element that is nested too deep: the same, but separated from its siblings.
    FlattenedBlock,
}

/// Adds an empty `div`, which separates the following content from the preceding where block elements between them are
/// not copied.
fn separate(element: &mut Element) {
    let is_apart = |node: &Node| matches!(node, Node::Element(last) if last.name == "div" && last.children.is_empty());
    if element.children.last().is_some_and(|last| !is_apart(last)) {
        element.children.push(Node::Element(Element { name: "div".to_owned(), ..Element::default() }));
    }
}

struct Copy<'a, D: Dom> {
    dom: &'a D,
    /// Remaining budget of elements.
    elements: usize,
    /// Remaining budget of attributes, in bytes.
    attributes: usize,
    /// The ancestors of the element that is being filled, outermost first.
    open: Vec<Element>,
}

impl<D: Dom> Copy<'_, D> {
    fn fill(&mut self, mut element: Element, root: &D::Node) -> Element {
        let mut levels = vec![(self.dom.first(root), Level::Copied)];
        while let Some((next, level)) = levels.last_mut() {
            let Some(node) = next.take() else {
                match level {
                    Level::Copied => {
                        if let Some(parent) = self.open.pop() {
                            let done = replace(&mut element, parent);
                            element.children.push(Node::Element(done));
                        }
                    }
                    Level::FlattenedBlock => separate(&mut element),
                    Level::Flattened => {}
                }
                levels.pop();
                continue;
            };
            *next = self.dom.next(&node);
            match self.dom.kind(&node) {
                NodeKind::Other => {}
                NodeKind::Text(text) => element.children.push(Node::Text(text)),
                NodeKind::Element(name) => {
                    let first = if is_unread(&name) { None } else { self.dom.first(&node) };
                    let attributes = self.attributes(&node);
                    let inner = Element { name, attributes, children: Vec::new() };
                    let is_too_deep = self.elements == 0 || first.is_some() && self.open.len() >= MAX_DEPTH;
                    if is_too_deep && first.is_some() && unwanted(&inner).is_none() {
                        let is_block = is_block(&inner.name) || is_heading(&inner.name);
                        if is_block {
                            separate(&mut element);
                        }
                        levels.push((first, if is_block { Level::FlattenedBlock } else { Level::Flattened }));
                    } else if is_too_deep || first.is_none() {
                        element.children.push(Node::Element(inner));
                    } else {
                        self.open.push(replace(&mut element, inner));
                        levels.push((first, Level::Copied));
                    }
                    self.elements = self.elements.saturating_sub(1);
                }
            }
        }
        element
    }

    fn attributes(&mut self, node: &D::Node) -> Vec<(String, String)> {
        let mut attributes = self.dom.attributes(node);
        let cost: usize = attributes.iter().map(|(name, value)| name.len() + value.len()).sum();
        match self.attributes.checked_sub(cost) {
            Some(left) => self.attributes = left,
            None => attributes.clear(),
        }
        attributes
    }
}
