//! Elements that never change once they are drawn.
//!
//! A story holds no signals, so it needs none of what `view!` compiles in for updates:
//! `view!` makes a type, and the code to build and rebuild it, of every element, which
//! is most of a viewer's bytes. This one type draws them all: into the page as a Leptos
//! view, and natively to a string. Text can only become text, and tags and the names of
//! attributes can only be literals.

use std::borrow::Cow;

use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::{CastFrom, Rndr, types},
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

/// An element with its attributes and children.
#[derive(Clone, Debug)]
pub struct Markup {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Child>,
}

#[derive(Clone, Debug)]
enum Child {
    Text(String),
    Element(Markup),
}

/// An element of this tag.
pub fn el(tag: &'static str) -> Markup {
    Markup { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element of this tag that themes and tests know by `data-part`.
pub fn part(tag: &'static str, part: &'static str) -> Markup {
    el(tag).with("data-part", part)
}

impl Markup {
    /// Sets an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Sets an attribute whose value may be missing.
    pub fn maybe_with(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Child::Text(text.into()));
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: Markup) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// Adds any number of elements: an `Option`, a `Vec`, an iterator.
    pub fn children(mut self, children: impl IntoIterator<Item = Markup>) -> Self {
        self.children.extend(children.into_iter().map(Child::Element));
        self
    }

    fn create(&self) -> types::Element {
        let element = Rndr::create_element(self.tag, None);
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for child in &self.children {
            match child {
                Child::Text(text) => Rndr::insert_node(&element, &Rndr::create_text_node(text), None),
                Child::Element(child) => Rndr::insert_node(&element, &child.create(), None),
            }
        }
        element
    }

    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        for child in &self.children {
            match child {
                Child::Text(text) => escape(text, html),
                Child::Element(child) => child.write(html),
            }
        }
        html.push_str("</");
        html.push_str(self.tag);
        html.push('>');
    }
}

/// Elements without an end tag (HTML, 13.1.2) among those we draw.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "source", "track"];

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}

/// A drawn element.
#[derive(Debug)]
pub struct Drawn(types::Element);

impl Mountable for Drawn {
    fn unmount(&mut self) {
        Rndr::remove(&self.0);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.0, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match Rndr::get_parent(&self.0).and_then(types::Element::cast_from) {
            Some(parent) => {
                child.mount(&parent, Some(&self.0));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.0.clone()]
    }
}

impl Render for Markup {
    type State = Drawn;

    fn build(self) -> Drawn {
        Drawn(self.create())
    }

    fn rebuild(self, state: &mut Drawn) {
        let mut new = self.build();
        if state.insert_before_this(&mut new) {
            state.unmount();
        }
        *state = new;
    }
}

// What every Leptos view must offer. Markup takes no attributes from outside and is
// never hydrated: a published story is taken over by filling slots beside it.
impl AddAnyAttr for Markup {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
        self.write(html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
