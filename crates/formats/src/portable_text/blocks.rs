//! Conversion of Portable Text to blocks of an article.

use standfirst_article::{Block, Cell, Code, Divider, Heading, Quote, RichText, Table, Unknown};
use standfirst_html::embed;

use super::{lists::Lists, portable_block::PortableBlock};
use crate::convert::{ReadContext, link_paragraph, non_blank};

/// Converts a sequence of Portable Text blocks.
pub(super) fn blocks(source: &[PortableBlock], context: &mut ReadContext<'_>) -> Vec<Block> {
    let (mut blocks, mut lists) = (Vec::new(), Lists::default());
    for source_block in source {
        if let PortableBlock::Item { ordered, level, text } = source_block {
            lists.add(*ordered, *level, text.clone(), &mut blocks);
        } else {
            lists.close(&mut blocks);
            blocks.extend(block(source_block, context));
        }
    }
    lists.close(&mut blocks);
    blocks
}

fn block(source_block: &PortableBlock, context: &mut ReadContext<'_>) -> Option<Block> {
    match source_block {
        // Editors leave empty paragraphs for spacing.
        PortableBlock::Text { text, .. } | PortableBlock::Item { text, .. } if text.is_empty() => None,
        PortableBlock::Text { style, text } => Some(styled(style, text.clone())),
        PortableBlock::Item { text, .. } => Some(Block::Paragraph(text.clone())),
        PortableBlock::Image(image) => {
            image.picture(context).map_or_else(unknown, |picture| Some(Block::Figure(picture)))
        }
        PortableBlock::Code { text, language } => {
            Some(Block::Code(Code { text: text.clone(), language: language.as_deref().and_then(non_blank) }))
        }
        PortableBlock::Divider => Some(Block::Divider(Divider {})),
        PortableBlock::Table(rows) => Some(Block::Table(table(rows))),
        PortableBlock::Address { url, words } => {
            let mut words = words.iter().map(String::as_str);
            let title = words.next();
            let about = non_blank(&words.collect::<Vec<_>>().join(" "));
            let known = embed(url.as_str(), title).filter(|_| about.is_none());
            Some(known.map_or_else(|| link_paragraph(url.clone(), title, about.as_deref()), Block::Embed))
        }
        PortableBlock::Unknown(words) => unknown(words.clone()),
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
