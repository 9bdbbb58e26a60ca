//! `DOMParser` as the parser of HTML: an inert document, in which nothing runs and nothing is loaded.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomParser, Element as DomElement, Node as DomNode, SupportedType};

use crate::html::{self, Dom, Element, Kind, ParseHtml};

/// Parses HTML with the browser's own parser.
#[derive(Clone, Copy, Debug)]
pub struct BrowserHtml;

impl ParseHtml for BrowserHtml {
    /// Without a `DOMParser` the tree is empty.
    fn parse(&self, html: &str) -> Element {
        let document = DomParser::new()
            .and_then(|parser| parser.parse_from_string(&html::document(html), SupportedType::TextHtml))
            .ok();
        document
            .and_then(|document| document.document_element())
            .map_or_else(Element::default, |root| html::copy(&Tree, &root.into(), html.len()))
    }
}

struct Tree;

impl Dom for Tree {
    type Node = DomNode;

    fn kind(&self, node: &DomNode) -> Kind {
        match node.node_type() {
            DomNode::TEXT_NODE => Kind::Text(node.node_value().unwrap_or_default()),
            DomNode::ELEMENT_NODE => match node.dyn_ref::<DomElement>() {
                Some(element) => Kind::Element(element.local_name().to_ascii_lowercase()),
                None => Kind::Other,
            },
            _ => Kind::Other,
        }
    }

    fn attributes(&self, node: &DomNode) -> Vec<(String, String)> {
        let Some(element) = node.dyn_ref::<DomElement>() else { return Vec::new() };
        let text = |name: JsValue| name.dyn_into::<JsString>().ok().map(String::from);
        let read = |name: String| element.get_attribute(&name).map(|value| (name.to_ascii_lowercase(), value));
        element.get_attribute_names().iter().filter_map(text).filter_map(read).collect()
    }

    fn first(&self, node: &DomNode) -> Option<DomNode> {
        node.first_child()
    }

    fn next(&self, node: &DomNode) -> Option<DomNode> {
        node.next_sibling()
    }
}
