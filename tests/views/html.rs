//! HTML read as a browser reads it, and asked by the names of its parts.

use html5ever::{parse_document, tendril::TendrilSink};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A document, or an element with what is in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Html {
    pub(crate) tag: String,
    pub(crate) attributes: Vec<(String, String)>,
    children: Vec<Child>,
    /// What a browser would put right: elements that cannot stand where they do.
    pub(crate) repairs: Vec<String>,
}

#[derive(Clone, Debug)]
enum Child {
    Element(Html),
    Text(String),
}

impl Html {
    /// Reads the inside of a page's body.
    pub(crate) fn read(html: &str) -> Self {
        let dom: RcDom =
            parse_document(RcDom::default(), Default::default()).one(["<!doctype html><body>", html].concat());
        let mut page = Self { children: children(&dom.document), ..Self::default() };
        page.repairs = dom.errors.borrow().iter().map(ToString::to_string).collect();
        page
    }

    /// Everything inside, from top to bottom.
    pub(crate) fn elements(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if let Child::Element(element) = child {
                found.push(element);
                found.extend(element.elements());
            }
        }
        found
    }

    /// All elements with this tag.
    pub(crate) fn tags(&self, tag: &str) -> Vec<&Self> {
        self.elements().into_iter().filter(|element| element.tag == tag).collect()
    }

    /// All elements with this `data-part`.
    pub(crate) fn parts(&self, part: &str) -> Vec<&Self> {
        self.elements().into_iter().filter(|element| element.get("data-part") == Some(part)).collect()
    }

    /// The only element with this `data-part`.
    pub(crate) fn part(&self, part: &str) -> &Self {
        let found = self.parts(part);
        assert_eq!(found.len(), 1, "{part} in {self:#?}");
        found[0]
    }

    /// The only element with this tag.
    pub(crate) fn tag(&self, tag: &str) -> &Self {
        let found = self.tags(tag);
        assert_eq!(found.len(), 1, "{tag} in {self:#?}");
        found[0]
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All text inside.
    pub(crate) fn text(&self) -> String {
        let texts = self.children.iter().map(|child| match child {
            Child::Element(element) => element.text(),
            Child::Text(text) => text.clone(),
        });
        texts.collect()
    }

    /// The values of an attribute, from top to bottom.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        self.elements().into_iter().filter_map(|element| element.get(name)).collect()
    }
}

fn children(node: &Handle) -> Vec<Child> {
    node.children.borrow().iter().filter_map(child).collect()
}

fn child(node: &Handle) -> Option<Child> {
    match &node.data {
        NodeData::Element { name, attrs, .. } => Some(Child::Element(Html {
            tag: name.local.to_string(),
            attributes: attrs.borrow().iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect(),
            children: children(node),
            repairs: Vec::new(),
        })),
        NodeData::Text { contents } => Some(Child::Text(contents.borrow().to_string())),
        NodeData::Comment { contents } => panic!("a comment: {contents}"),
        NodeData::Document | NodeData::Doctype { .. } | NodeData::ProcessingInstruction { .. } => None,
    }
}
