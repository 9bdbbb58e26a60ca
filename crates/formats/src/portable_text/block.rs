//! Blocks of Portable Text as blocks of a story.

use standfirst_article::{Block, Cell, Code, Divider, Heading, Quote, RichText, Table, Unknown};
use standfirst_html::embed;

use super::{lists::Lists, piece::Piece};
use crate::foreign::{Desk, link_paragraph, or_none};

/// Makes blocks of pieces, in a row.
pub(super) fn blocks(pieces: &[Piece], desk: &mut Desk<'_>) -> Vec<Block> {
    let (mut blocks, mut lists) = (Vec::new(), Lists::default());
    for piece in pieces {
        if let Piece::Item { ordered, level, text } = piece {
            lists.add(*ordered, *level, text.clone(), &mut blocks);
        } else {
            lists.close(&mut blocks);
            blocks.extend(block(piece, desk));
        }
    }
    lists.close(&mut blocks);
    blocks
}

fn block(piece: &Piece, desk: &mut Desk<'_>) -> Option<Block> {
    match piece {
        // Editors leave empty paragraphs behind for their space.
        Piece::Text { text, .. } | Piece::Item { text, .. } if text.is_empty() => None,
        Piece::Text { style, text } => Some(styled(style, text.clone())),
        Piece::Item { text, .. } => Some(Block::Paragraph(text.clone())),
        Piece::Image(image) => image.picture(desk).map_or_else(unknown, |picture| Some(Block::Figure(picture))),
        Piece::Code { text, language } => {
            Some(Block::Code(Code { text: text.clone(), language: language.as_deref().and_then(or_none) }))
        }
        Piece::Divider => Some(Block::Divider(Divider {})),
        Piece::Table(rows) => Some(Block::Table(table(rows))),
        Piece::Address { url, words } => {
            let mut words = words.iter().map(String::as_str);
            let title = words.next();
            let about = or_none(&words.collect::<Vec<_>>().join(" "));
            let known = embed(url.as_str(), title).filter(|_| about.is_none());
            Some(known.map_or_else(|| link_paragraph(url.clone(), title, about.as_deref()), Block::Embed))
        }
        Piece::Unknown(words) => unknown(words.clone()),
    }
}

fn unknown(texts: Vec<String>) -> Option<Block> {
    (!texts.is_empty()).then_some(Block::Unknown(Unknown { texts }))
}

fn styled(style: &str, text: RichText) -> Block {
    let level = style.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| (1..=6).contains(level));
    match (level, style) {
        (Some(level), _) => Block::Heading(Heading { level, text, id: None }),
        (None, "blockquote") => Block::Quote(Quote { text, blocks: Vec::new(), cite: None, url: None }),
        (None, _) => Block::Paragraph(text),
    }
}

fn table(rows: &[Vec<String>]) -> Table {
    let cell = |text: &String| Cell { text: text.as_str().into(), header: false, colspan: None, rowspan: None };
    Table { caption: None, head: Vec::new(), rows: rows.iter().map(|row| row.iter().map(cell).collect()).collect() }
}
