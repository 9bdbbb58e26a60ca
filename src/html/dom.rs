//! What is asked of a parser of HTML, and how its tree becomes ours.

use super::{Element, Node, unwanted::is_unread};

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
        // For each level of the parser's tree the node to go on with, and whether the level is an element of ours.
        let mut levels = vec![(self.dom.first(root), true)];
        while let Some((next, is_own)) = levels.last_mut() {
            let Some(node) = next.take() else {
                if *is_own && let Some(parent) = self.open.pop() {
                    let done = std::mem::replace(&mut element, parent);
                    element.children.push(Node::Element(done));
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
                    if self.elements == 0 || first.is_some() && self.open.len() >= DEEPEST {
                        levels.push((first, false));
                        continue;
                    }
                    self.elements -= 1;
                    let inner = Element { attributes: self.attributes(&node), name, children: Vec::new() };
                    if first.is_some() {
                        self.open.push(std::mem::replace(&mut element, inner));
                        levels.push((first, true));
                    } else {
                        element.children.push(Node::Element(inner));
                    }
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
