//! What is asked of a parser of HTML, and how its tree becomes ours.

use super::{Element, Node};

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

    /// What is in a node, in order. What a `template` holds is not in it.
    fn children(&self, node: &Self::Node) -> Vec<Self::Node>;
}

/// What a node of a parser's tree is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An element: its name in lower case, and its attributes.
    Element(String, Vec<(String, String)>),
    /// Text.
    Text(String),
    /// A comment, a processing instruction, a document type.
    Other,
}

/// Copies what is in `root` without recursion, so that no depth of nesting costs the stack.
pub fn copy<D: Dom>(dom: &D, root: &D::Node) -> Element {
    let mut open = vec![(Element { name: "body".to_owned(), ..Element::default() }, waiting(dom, root))];
    loop {
        let depth = open.len();
        let Some((element, children)) = open.last_mut() else { return Element::default() };
        let Some(node) = children.pop() else {
            let Some((done, _)) = open.pop() else { return Element::default() };
            let Some((parent, _)) = open.last_mut() else { return done };
            parent.children.push(Node::Element(done));
            continue;
        };
        match dom.kind(&node) {
            Kind::Text(text) => element.children.push(Node::Text(text)),
            Kind::Other => {}
            Kind::Element(..) if depth > DEEPEST => children.extend(waiting(dom, &node)),
            Kind::Element(name, attributes) => {
                let inner = waiting(dom, &node);
                open.push((Element { name, attributes, children: Vec::new() }, inner));
            }
        }
    }
}

/// The children of a node, the first one last.
fn waiting<D: Dom>(dom: &D, node: &D::Node) -> Vec<D::Node> {
    let mut children = dom.children(node);
    children.reverse();
    children
}
