//! A native [`Element`] as a view of Leptos, which writes it as HTML.
//!
//! Written without any markers for a hydration: a published page is left as it is.

use leptos::{
    prelude::{AddAnyAttr, AnyView, IntoAny, Render, RenderHtml},
    tachys::{
        html::{
            attribute::{Attribute, any_attribute::AnyAttribute},
            element::attributes_to_html,
        },
        hydration::Cursor,
        view::{Position, PositionState},
    },
};

use super::tree::{Child, Element};

/// Elements without an end tag (HTML, 13.1.2) among those we draw.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "track"];

/// There is no document natively, so there is nothing to build in it.
impl Render for Element {
    type State = ();

    fn build(self) {}

    fn rebuild(self, (): &mut ()) {}
}

impl AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = <AnyView as AddAnyAttr>::Output<SomeNewAttr>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> Self::Output<NewAttr> {
        self.into_any().add_any_attr(attribute)
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = "<p></p>".len();

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        write(&self, extra_attrs, buf);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) {
        self.build();
    }

    fn into_owned(self) -> Self {
        self
    }
}

fn write(element: &Element, spread: Vec<AnyAttribute>, html: &mut String) {
    let Element { tag, attributes, inside, .. } = element;
    html.push('<');
    html.push_str(tag);
    for (name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(value, html);
        html.push('"');
    }
    if !spread.is_empty() {
        // HTML inside is the one thing that it answers, and text is all that there is.
        attributes_to_html(spread, html);
    }
    html.push('>');
    if VOID.contains(tag) {
        return;
    }
    // Of a newline that follows the tag at once HTML takes no notice (13.1.2.5), so there is one to lose.
    if *tag == "pre" && begins_with_newline(inside) {
        html.push('\n');
    }
    for child in inside {
        match child {
            Child::Element(child) => write(child, Vec::new(), html),
            Child::Text(text) => escape(text, html),
        }
    }
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}

fn begins_with_newline(inside: &[Child]) -> bool {
    let first = inside.iter().find_map(|child| match child {
        Child::Element(_) => Some(None),
        Child::Text(text) => text.chars().find(|c| *c != '\0').map(Some),
    });
    first.flatten() == Some('\n')
}

/// Writes text as HTML has it, in an element or an attribute.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // No HTML can hold it, and no reader sees it.
            '\0' => {}
            c => html.push(c),
        }
    }
}
