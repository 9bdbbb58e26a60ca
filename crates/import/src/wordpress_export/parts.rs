//! Streaming parser of an export.

use std::io::BufRead;

use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};
use standfirst_check::Diagnostic;

use super::item::Item;

/// Part of an export.
pub(super) enum Part {
    /// A child element of the channel: name and text.
    Channel(String, String),
    /// An author: login and display name.
    Author(String, String),
    /// A post, page, attachment or menu entry.
    Item(Box<Item>),
}

/// Parses the parts until `each` returns `false`.
///
/// # Errors
/// A diagnostic `not-xml`, with the byte offset, when the file is not valid XML.
pub(super) fn parts(input: impl BufRead, each: &mut dyn FnMut(Part) -> bool) -> Result<(), Box<Diagnostic>> {
    let mut reader = Reader::from_reader(input);
    let mut state = State::default();
    let mut buffer = Vec::new();
    loop {
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => {
                let message = format!("this is not valid XML, near byte {}: {error}", reader.error_position());
                return Err(Box::new(Diagnostic::error("not-xml", message)));
            }
        };
        match event {
            Event::Eof => return Ok(()),
            Event::Start(start) => state.open(&start),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Text(text) => state.text.push_str(&text.xml10_content()),
            Event::CData(text) => state.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten();
                match (character, resolve_predefined_entity(&reference)) {
                    (Some(character), _) => state.text.push(character),
                    (None, Some(known)) => state.text.push_str(known),
                    // An HTML entity, which the HTML reader resolves.
                    (None, None) => state.text.extend(["&", &*reference, ";"]),
                }
            }
            Event::End(_) => {
                if let Some(part) = state.close()
                    && !each(part)
                {
                    return Ok(());
                }
            }
        }
        buffer.clear();
    }
}

/// Parser state: open elements and their content.
#[derive(Default)]
struct State {
    open: Vec<String>,
    /// Text of the innermost element.
    text: String,
    item: Option<Box<Item>>,
    author: (String, String),
}

impl State {
    fn open(&mut self, start: &BytesStart<'_>) {
        let name = start.name().as_ref().to_owned();
        self.text.clear();
        if name == "item" {
            self.item = Some(Box::default());
        } else if let Some(item) = &mut self.item {
            item.open(&name, |attribute| {
                let attribute = start.try_get_attribute(attribute).ok().flatten()?;
                Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
            });
        }
        self.open.push(name);
    }

    fn close(&mut self) -> Option<Part> {
        let name = self.open.pop()?;
        let text = std::mem::take(&mut self.text);
        if name == "item" {
            return self.item.take().map(Part::Item);
        }
        if let Some(item) = &mut self.item {
            item.close(&name, text);
            return None;
        }
        match name.as_str() {
            "wp:author_login" => self.author.0 = text,
            "wp:author_display_name" => self.author.1 = text,
            "wp:author" => {
                let (login, shown) = std::mem::take(&mut self.author);
                return Some(Part::Author(login, shown));
            }
            _ if self.open.last().is_some_and(|parent| parent == "channel") => return Some(Part::Channel(name, text)),
            _ => {}
        }
        None
    }
}
