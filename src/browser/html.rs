//! The browser's own parser of HTML.

use js_sys::Reflect;
use standfirst_html::{Dom, Element, Kind, ParseHtml, copy, document};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{DomParser, NamedNodeMap, Node, SupportedType};

/// Parses HTML with `DOMParser`: a document without a window, in which nothing runs and nothing is loaded.
#[derive(Clone, Copy, Debug)]
pub struct BrowserHtml;

impl ParseHtml for BrowserHtml {
    /// Nothing at all where there is no `DOMParser`, or where it refuses, as a policy of trusted types makes it: a
    /// story without text is then told as such. No browser that can run this module lacks it.
    fn parse(&self, html: &str) -> Element {
        let parsed =
            DomParser::new().and_then(|parser| parser.parse_from_string(&document(html), SupportedType::TextHtml));
        let (Ok(parsed), Some(tree)) = (parsed, Tree::new()) else { return Element::default() };
        let mut root = tree.first(&parsed);
        // Before the root there may be the document type.
        while let Some(node) = root.take_if(|node| tree.kind(node) == Kind::Other) {
            root = tree.next(&node);
        }
        root.map_or_else(Element::default, |root| copy(&tree, &root, html.len()))
    }
}

#[wasm_bindgen]
extern "C" {
    /// The property of a prototype, read as one of this object.
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn get_as(prototype: &JsValue, name: &JsValue, object: &JsValue) -> Result<JsValue, JsValue>;
}

/// A tree of the browser. Each question is a step into JavaScript, so that only what is needed is asked.
///
/// What is named by an `id` or `name` in a form, or in a document, stands before the properties of that form or
/// document: `form.firstChild` is what `<fieldset name=firstChild>` makes it, even the form's own parent. So properties
/// are read as their prototypes have them.
struct Tree {
    node: JsValue,
    element: JsValue,
    names: Names,
}

struct Names {
    attributes: JsValue,
    first: JsValue,
    local_name: JsValue,
    next: JsValue,
    node_type: JsValue,
    value: JsValue,
}

impl Tree {
    fn new() -> Option<Self> {
        let prototype = |name: &str| {
            let constructor = Reflect::get(&js_sys::global(), &name.into()).ok()?;
            Reflect::get(&constructor, &"prototype".into()).ok().filter(JsValue::is_object)
        };
        let names = Names {
            attributes: "attributes".into(),
            first: "firstChild".into(),
            local_name: "localName".into(),
            next: "nextSibling".into(),
            node_type: "nodeType".into(),
            value: "nodeValue".into(),
        };
        Some(Self { node: prototype("Node")?, element: prototype("Element")?, names })
    }

    fn of_node(&self, name: &JsValue, node: &Node) -> JsValue {
        get_as(&self.node, name, node).unwrap_or_default()
    }

    fn of_element(&self, name: &JsValue, node: &Node) -> JsValue {
        get_as(&self.element, name, node).unwrap_or_default()
    }
}

impl Dom for Tree {
    type Node = Node;

    fn kind(&self, node: &Node) -> Kind {
        let node_type = self.of_node(&self.names.node_type, node).as_f64();
        let is = |wanted: u16| node_type.is_some_and(|found| (found - f64::from(wanted)).abs() < 0.5);
        if is(Node::ELEMENT_NODE) {
            let mut name = self.of_element(&self.names.local_name, node).as_string().unwrap_or_default();
            name.make_ascii_lowercase();
            Kind::Element(name)
        } else if is(Node::TEXT_NODE) {
            Kind::Text(self.of_node(&self.names.value, node).as_string().unwrap_or_default())
        } else {
            Kind::Other
        }
    }

    fn attributes(&self, node: &Node) -> Vec<(String, String)> {
        let attributes = self.of_element(&self.names.attributes, node).dyn_into::<NamedNodeMap>();
        let Ok(attributes) = attributes else { return Vec::new() };
        let attribute = |at| {
            let attribute = attributes.item(at)?;
            let mut name = attribute.local_name();
            name.make_ascii_lowercase();
            Some((name, attribute.value()))
        };
        (0..attributes.length()).filter_map(attribute).collect()
    }

    fn first(&self, node: &Node) -> Option<Node> {
        self.of_node(&self.names.first, node).dyn_into().ok()
    }

    fn next(&self, node: &Node) -> Option<Node> {
        self.of_node(&self.names.next, node).dyn_into().ok()
    }
}
