//! What is asked of a parser of HTML, and how its tree becomes ours.

use std::mem::replace;

use super::{
    Element, Node,
    roles::{is_block, is_heading},
    unwanted::{is_unread, unwanted},
};

/// Deepest nesting of elements that is kept; what is nested deeper is lifted up to there, and none of its text lost.
/// Browsers keep 512, pages rarely go beyond 40.
pub const DEEPEST: usize = 100;

/// Makes a tree of a text of HTML, each target with the parser that it has: the browser's `DOMParser` in the wasm,
/// html5ever natively.
pub trait ParseHtml {
    /// The `body` of a document made of this fragment. Nothing in it runs, and nothing is loaded.
    fn parse(&self, html: &str) -> Element;
}

/// A parser's own tree.
pub trait Dom {
    /// A node of it.
    type Node;

    /// What a node is.
    fn kind(&self, node: &Self::Node) -> Kind;

    /// The attributes of an element: names in lower case, values as they were written.
    fn attributes(&self, node: &Self::Node) -> Vec<(String, String)>;

    /// The first node in a node. What a `template` holds is not in it.
    fn first(&self, node: &Self::Node) -> Option<Self::Node>;

    /// The node after a node, in the same parent.
    fn next(&self, node: &Self::Node) -> Option<Self::Node>;
}

/// What a node of a parser's tree is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An element: its name in lower case.
    Element(String),
    /// Text.
    Text(String),
    /// A comment, a processing instruction, a document type.
    Other,
}

/// Copies the `body` in an `html` element that was parsed from a text of `size` bytes. `lang` and `dir` of the
/// `html` element count as the body's own.
///
/// Without recursion, so that no depth of nesting costs the stack. A parser may open an element again in every
/// paragraph after it, with all its attributes, until they are more than any memory holds: so attributes are copied
/// up to twice the size of the text, and elements up to twice as many as it has bytes. Text is copied always.
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
        if matches!(dom.kind(&node), Kind::Element(name) if name == wanted) {
            return Some(node);
        }
        next = dom.next(&node);
    }
    None
}

/// What a level of the parser's tree is in ours.
enum Level {
    /// An element.
    Own,
    /// An element in a line of text that is nested too deep: what is in it stands in the one around.
    Lifted,
    /// The same of one that begins on a line of its own.
    LiftedBlock,
}

/// Keeps what comes apart from what was, where the elements that did so are not copied.
fn separate(element: &mut Element) {
    let is_apart = |node: &Node| matches!(node, Node::Element(last) if last.name == "div" && last.children.is_empty());
    if element.children.last().is_some_and(|last| !is_apart(last)) {
        element.children.push(Node::Element(Element { name: "div".to_owned(), ..Element::default() }));
    }
}

struct Copy<'a, D: Dom> {
    dom: &'a D,
    /// Elements that may still be copied.
    elements: usize,
    /// Bytes of attributes that may still be copied.
    attributes: usize,
    /// The elements around the one that is filled, outermost first.
    open: Vec<Element>,
}

impl<D: Dom> Copy<'_, D> {
    fn fill(&mut self, mut element: Element, root: &D::Node) -> Element {
        let mut levels = vec![(self.dom.first(root), Level::Own)];
        while let Some((next, level)) = levels.last_mut() {
            let Some(node) = next.take() else {
                match level {
                    Level::Own => {
                        if let Some(parent) = self.open.pop() {
                            let done = replace(&mut element, parent);
                            element.children.push(Node::Element(done));
                        }
                    }
                    Level::LiftedBlock => separate(&mut element),
                    Level::Lifted => {}
                }
                levels.pop();
                continue;
            };
            *next = self.dom.next(&node);
            match self.dom.kind(&node) {
                Kind::Other => {}
                Kind::Text(text) => element.children.push(Node::Text(text)),
                Kind::Element(name) => {
                    let first = if is_unread(&name) { None } else { self.dom.first(&node) };
                    let attributes = self.attributes(&node);
                    let inner = Element { name, attributes, children: Vec::new() };
                    let is_too_deep = self.elements == 0 || first.is_some() && self.open.len() >= DEEPEST;
                    if is_too_deep && first.is_some() && unwanted(&inner).is_none() {
                        let is_block = is_block(&inner.name) || is_heading(&inner.name);
                        if is_block {
                            separate(&mut element);
                        }
                        levels.push((first, if is_block { Level::LiftedBlock } else { Level::Lifted }));
                    } else if is_too_deep || first.is_none() {
                        element.children.push(Node::Element(inner));
                    } else {
                        self.open.push(replace(&mut element, inner));
                        levels.push((first, Level::Own));
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
