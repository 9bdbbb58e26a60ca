//! How running text, blocks, marks, items and cells are written: as short as format 1 allows.

use serde::{Serialize, Serializer};

use super::{Block, Cell, Inline, Item, RichText};

impl Serialize for Block {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Paragraph(text) = self { text.serialize(serializer) } else { Self::serialize(self, serializer) }
    }
}

impl Serialize for RichText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [Inline::Text(text)] = self.0.as_slice() {
            serializer.serialize_str(text)
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl Serialize for Inline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Text(text) = self {
            serializer.serialize_str(text)
        } else if let Self::Unknown(text) = self {
            // An array, which no text is: so it is read as what it was.
            text.0.serialize(serializer)
        } else {
            Self::serialize(self, serializer)
        }
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self { text, list: None } => text.serialize(serializer),
            item => Self::serialize(item, serializer),
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self { text, header: false, colspan: None, rowspan: None } => text.serialize(serializer),
            cell => Self::serialize(cell, serializer),
        }
    }
}
