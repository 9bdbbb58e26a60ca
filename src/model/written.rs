//! How blocks, marks, items and cells are written: as short as format 1 allows.

use serde::{Serialize, Serializer};

use super::{Block, Cell, Inline, Item};

impl Serialize for Block {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Paragraph(text) => text.serialize(serializer),
            block => Block::serialize(block, serializer),
        }
    }
}

impl Serialize for Inline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Unknown(text) => serializer.serialize_str(&text.plain()),
            mark => Inline::serialize(mark, serializer),
        }
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self { text, list: None } => text.serialize(serializer),
            item => Item::serialize(item, serializer),
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self { text, header: false, colspan: None, rowspan: None } => text.serialize(serializer),
            cell => Cell::serialize(cell, serializer),
        }
    }
}
