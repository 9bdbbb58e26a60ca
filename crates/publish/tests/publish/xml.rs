//! XML, read back strictly.

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

/// An element.
#[derive(Clone, Debug, Default)]
pub(crate) struct Xml {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Self>,
    pub(crate) text: String,
}

impl Xml {
    /// Reads a document: it must be well-formed, and hold no character that XML has no place for.
    pub(crate) fn read(xml: &str) -> Self {
        let fits = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
        assert!(xml.chars().all(fits), "a character that no XML can hold in {xml}");
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"), "{xml}");
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => break,
                Event::Start(start) => open.push(Self::begin(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(Self::begin(&start)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().text.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().unwrap().map(String::from);
                    let text = character.unwrap_or_else(|| resolve_predefined_entity(&reference).unwrap().to_owned());
                    open.last_mut().unwrap().text.push_str(&text);
                }
                Event::Decl(_) => {}
                Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_) => panic!("unlike us: {xml}"),
            }
        }
        assert_eq!(open.len(), 1, "{xml}");
        open[0].children[0].clone()
    }

    fn begin(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        Self { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), ..Self::default() }
    }

    /// The children with this name.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        self.children.iter().filter(|child| child.name == name).collect()
    }

    /// The only child with this name.
    pub(crate) fn one(&self, name: &str) -> &Self {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "{name} in {self:#?}");
        all[0]
    }

    /// An attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}
