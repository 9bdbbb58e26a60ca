//! The native [`Element`]: an owned tree, which is written as HTML.

use super::sheet;

/// An HTML element with what is in it.
#[derive(Debug)]
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, String)>,
    pub(super) inside: Vec<Child>,
    /// Whether the tag, the attributes and everything inside have all their styles in the sheet of plain stories.
    is_plain: bool,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Child {
    Element(Element),
    Text(String),
}

impl Element {
    /// A new element.
    pub(super) fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), inside: Vec::new(), is_plain: sheet::is_plain_tag(tag) }
    }

    /// Sets an attribute, as a browser does: in place of what it was.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.is_plain &= sheet::is_plain_attribute(name, value);
        match self.attributes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, set)) => value.clone_into(set),
            None => self.attributes.push((name, value.to_owned())),
        }
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.inside.push(Child::Text(text.to_owned()));
        self
    }

    /// Adds an element.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.is_plain &= child.is_plain();
        self.inside.push(Child::Element(child));
        self
    }

    /// Whether `styles/story-page.css` is all that this element and everything inside needs. What that sheet does not
    /// know is not plain.
    pub fn is_plain(&self) -> bool {
        self.is_plain && (self.tag != "ul" || sheet::is_plain_list(self.attribute("role")))
    }

    fn attribute(&self, wanted: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
    }
}
