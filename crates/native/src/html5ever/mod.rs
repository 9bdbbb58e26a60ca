//! html5ever as the parser, natively.

mod limited;

use std::rc::Rc;

use ::html5ever::{
    TokenizerResult,
    buffer_queue::BufferQueue,
    tokenizer::{Tokenizer, TokenizerOpts},
    tree_builder::{TreeBuilder, TreeBuilderOpts},
};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use standfirst_html::{Dom, Element, Kind, ParseHtml, copy, document};

use limited::Limited;

/// Parses HTML as browsers do, without one.
#[derive(Clone, Copy, Debug)]
pub struct Html5ever;

impl ParseHtml for Html5ever {
    fn parse(&self, html: &str) -> Element {
        // As `DOMParser` has it: scripts do not run, so what is in `noscript` is elements.
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let builder = Limited::new(TreeBuilder::new(RcDom::default(), options));
        let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(document(html).into());
        // It stops at each script, for somebody to run it.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        let dom = tokenizer.sink.inner.sink;
        let is_html =
            |node: &Place| matches!(&node.node.data, NodeData::Element { name, .. } if &*name.local == "html");
        let root = (0..).map_while(|at| Place::of(&dom.document, at)).find(is_html);
        root.map_or_else(Element::default, |root| copy(&Tree, &root, html.len()))
    }
}

/// A node and where it stands.
struct Place {
    parent: Handle,
    at: usize,
    node: Handle,
}

impl Place {
    fn of(parent: &Handle, at: usize) -> Option<Self> {
        let node = Rc::clone(parent.children.borrow().get(at)?);
        Some(Self { parent: Rc::clone(parent), at, node })
    }
}

struct Tree;

impl Dom for Tree {
    type Node = Place;

    fn kind(&self, place: &Place) -> Kind {
        match &place.node.data {
            NodeData::Element { name, .. } => Kind::Element(name.local.to_ascii_lowercase().to_string()),
            NodeData::Text { contents } => Kind::Text(contents.borrow().to_string()),
            NodeData::Document
            | NodeData::Doctype { .. }
            | NodeData::Comment { .. }
            | NodeData::ProcessingInstruction { .. } => Kind::Other,
        }
    }

    fn attributes(&self, place: &Place) -> Vec<(String, String)> {
        let NodeData::Element { attrs, .. } = &place.node.data else { return Vec::new() };
        let owned = |attribute: &::html5ever::Attribute| {
            (attribute.name.local.to_ascii_lowercase().to_string(), attribute.value.to_string())
        };
        attrs.borrow().iter().map(owned).collect()
    }

    fn first(&self, place: &Place) -> Option<Place> {
        Place::of(&place.node, 0)
    }

    fn next(&self, place: &Place) -> Option<Place> {
        Place::of(&place.parent, place.at + 1)
    }
}
