//! A parsed text of HTML, owned and small: elements with their attributes, and text.

/// An element, or text between elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, with character references resolved and white space as it was written.
    Text(String),
}

/// An element with what is in it. Trees are at most [`super::DEEPEST`] elements deep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name in lower case: `p`, `figure`.
    pub name: String,
    /// Its attributes as they were written, names in lower case.
    pub attributes: Vec<(String, String)>,
    /// What is in it, in order.
    pub children: Vec<Node>,
}

impl Element {
    /// The value of an attribute; an empty one counts as given.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether `class` holds this name.
    pub fn has_class(&self, name: &str) -> bool {
        self.attribute("class").is_some_and(|class| class.split_ascii_whitespace().any(|own| own == name))
    }

    /// The elements directly in it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// All text in it, as it was written.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.write_text(&mut text);
        text
    }

    fn write_text(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Element(element) => element.write_text(text),
                Node::Text(own) => text.push_str(own),
            }
        }
    }
}
