//! The native HTML parser: html5ever.

mod depth_limit;

use std::rc::Rc;

use ::html5ever::{
    TokenizerResult,
    buffer_queue::BufferQueue,
    tokenizer::{Tokenizer, TokenizerOpts},
    tree_builder::{TreeBuilder, TreeBuilderOpts},
};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use standfirst_html::{Dom, Element, NodeKind, ParseHtml, copy, document};

use depth_limit::DepthLimit;

/// Parses HTML as browsers do (WHATWG HTML), with html5ever.
#[derive(Clone, Copy, Debug)]
pub struct Html5ever;

impl ParseHtml for Html5ever {
    fn parse(&self, html: &str) -> Element {
        // Scripting is off, as in a `DOMParser` document, so that the content of `noscript` is parsed as elements.
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let builder = DepthLimit::new(TreeBuilder::new(RcDom::default(), options));
        let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(document(html).into());
        // `feed` returns at each script, so that its caller could run it.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        let dom = tokenizer.sink.inner.sink;
        let is_html =
            |node: &TreePosition| matches!(&node.node.data, NodeData::Element { name, .. } if &*name.local == "html");
        let root = (0..).map_while(|at| TreePosition::of(&dom.document, at)).find(is_html);
        root.map_or_else(Element::default, |root| copy(&RcDomTree, &root, html.len()))
    }
}

/// A node with its parent and index, since rcdom has no pointer to the next sibling.
struct TreePosition {
    parent: Handle,
    at: usize,
    node: Handle,
}

impl TreePosition {
    fn of(parent: &Handle, at: usize) -> Option<Self> {
        let node = Rc::clone(parent.children.borrow().get(at)?);
        Some(Self { parent: Rc::clone(parent), at, node })
    }
}

struct RcDomTree;

impl Dom for RcDomTree {
    type Node = TreePosition;

    fn kind(&self, position: &TreePosition) -> NodeKind {
        match &position.node.data {
            NodeData::Element { name, .. } => NodeKind::Element(name.local.to_ascii_lowercase().to_string()),
            NodeData::Text { contents } => NodeKind::Text(contents.borrow().to_string()),
            NodeData::Document
            | NodeData::Doctype { .. }
            | NodeData::Comment { .. }
            | NodeData::ProcessingInstruction { .. } => NodeKind::Other,
        }
    }

    fn attributes(&self, position: &TreePosition) -> Vec<(String, String)> {
        let NodeData::Element { attrs, .. } = &position.node.data else { return Vec::new() };
        let owned = |attribute: &::html5ever::Attribute| {
            (attribute.name.local.to_ascii_lowercase().to_string(), attribute.value.to_string())
        };
        attrs.borrow().iter().map(owned).collect()
    }

    fn first(&self, position: &TreePosition) -> Option<TreePosition> {
        TreePosition::of(&position.node, 0)
    }

    fn next(&self, position: &TreePosition) -> Option<TreePosition> {
        TreePosition::of(&position.parent, position.at + 1)
    }
}
