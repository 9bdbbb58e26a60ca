//! html5ever as the parser, natively.

use ::html5ever::{ParseOpts, parse_document, tendril::TendrilSink, tree_builder::TreeBuilderOpts};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::{
    Element, ParseHtml,
    dom::{Dom, Kind, copy},
};

/// Parses HTML as browsers do, without one.
#[derive(Clone, Copy, Debug)]
pub struct Html5ever;

impl ParseHtml for Html5ever {
    fn parse(&self, html: &str) -> Element {
        // As `DOMParser` has it: scripts do not run, so what is in `noscript` is elements.
        let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let options = ParseOpts { tree_builder, ..ParseOpts::default() };
        let dom = parse_document(RcDom::default(), options).one(super::document(html));
        find_body(&dom.document).map_or_else(Element::default, |body| copy(&Tree, &body))
    }
}

fn find_body(document: &Handle) -> Option<Handle> {
    let html = named(document, "html")?;
    named(&html, "body")
}

fn named(parent: &Handle, wanted: &str) -> Option<Handle> {
    let is_wanted = |node: &&Handle| matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted);
    parent.children.borrow().iter().find(is_wanted).cloned()
}

struct Tree;

impl Dom for Tree {
    type Node = Handle;

    fn kind(&self, node: &Handle) -> Kind {
        match &node.data {
            NodeData::Element { name, attrs, .. } => Kind::Element(
                name.local.to_ascii_lowercase().to_string(),
                attrs
                    .borrow()
                    .iter()
                    .map(|attribute| {
                        (attribute.name.local.to_ascii_lowercase().to_string(), attribute.value.to_string())
                    })
                    .collect(),
            ),
            NodeData::Text { contents } => Kind::Text(contents.borrow().to_string()),
            NodeData::Document
            | NodeData::Doctype { .. }
            | NodeData::Comment { .. }
            | NodeData::ProcessingInstruction { .. } => Kind::Other,
        }
    }

    fn children(&self, node: &Handle) -> Vec<Handle> {
        node.children.borrow().clone()
    }
}
