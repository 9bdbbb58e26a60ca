//! XML writer for feeds and sitemaps.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// XML document that is written into memory.
pub(super) struct Xml(Writer<Vec<u8>>);

type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// Writes a document whose root element's content `fill` writes.
    pub(super) fn document(root: &str, attributes: Attributes<'_>, fill: impl FnOnce(&mut Self)) -> String {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml.write(Event::Text(BytesText::new("\n")));
        xml.element(root, attributes, fill);
        String::from_utf8(xml.0.into_inner()).unwrap_or_default()
    }

    /// Writes an element whose content `fill` writes.
    pub(super) fn element(&mut self, name: &str, attributes: Attributes<'_>, fill: impl FnOnce(&mut Self)) {
        self.write(Event::Start(start(name, attributes)));
        fill(self);
        self.write(Event::End(BytesEnd::new(name)));
        self.write(Event::Text(BytesText::new("\n")));
    }

    /// Writes an element that contains only text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.element(name, &[], |xml| xml.write(Event::Text(BytesText::new(&fit(text)))));
    }

    /// Writes an empty element.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
        self.write(Event::Text(BytesText::new("\n")));
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing to a `Vec` cannot fail.
        let _: io::Result<()> = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, fit(value).as_str()));
    }
    start
}

/// Removes the characters that XML cannot contain (XML 1.0, 2.2).
fn fit(text: &str) -> String {
    let fits = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(fits).collect()
}
