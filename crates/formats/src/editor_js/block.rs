//! Conversion of saved blocks to blocks of an article.

use standfirst_article::{
    Block, Callout, Cell, Code, Details, Divider, Heading, Inline, Picture, Quote, RichText, Table, Tone, Unknown,
};
use standfirst_html::embed;

use super::saved_block::SavedBlock;
use crate::convert::{ReadContext, flatten_body, link_paragraph, non_blank, picture};

/// The maximum nesting of toggles; the contents of deeper ones follow the last.
const MAX_TOGGLE_DEPTH: usize = 8;

/// Converts a sequence of saved blocks.
pub(super) fn blocks(saved: &[SavedBlock], depth: usize, context: &mut ReadContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = saved;
    while let [first, after @ ..] = rest {
        rest = after;
        if let SavedBlock::Toggle { summary, count, open } = first {
            let (inside, after) = after.split_at((*count).min(after.len()));
            let summary = context.inline(summary).unwrap_or_default();
            if depth < MAX_TOGGLE_DEPTH {
                let blocks_inside = self::blocks(inside, depth + 1, context);
                blocks.push(Block::Details(Details { summary, blocks: blocks_inside, open: *open }));
                rest = after;
            } else {
                blocks.push(Block::Paragraph(summary));
            }
        } else {
            block(first, context, &mut blocks);
        }
    }
    blocks
}

fn block(saved: &SavedBlock, context: &mut ReadContext<'_>, out: &mut Vec<Block>) {
    match saved {
        SavedBlock::Paragraph(html) => out.extend(context.inline(html).map(Block::Paragraph)),
        SavedBlock::Header { text, level } => {
            let heading = |text| Block::Heading(Heading { level: (*level).clamp(1, 6), text, id: None });
            out.extend(context.inline(text).map(heading));
        }
        SavedBlock::List(list) => out.push(Block::List(list.list(context))),
        SavedBlock::Quote { text, caption } => out.push(Block::Quote(Quote {
            text: context.inline(text).unwrap_or_default(),
            blocks: Vec::new(),
            cite: caption.as_ref().and_then(|caption| context.inline(caption)),
            url: None,
        })),
        SavedBlock::Image { file, caption } => {
            let (caption, credit) = caption.as_ref().map_or((None, None), |caption| context.caption(caption));
            let picture = picture(file.src.clone());
            out.push(Block::Figure(Picture { width: file.width, height: file.height, caption, credit, ..picture }));
        }
        SavedBlock::Table { rows, has_head } => out.push(Block::Table(table(rows, *has_head, context))),
        SavedBlock::Code { text, language } => {
            out.push(Block::Code(Code { text: text.clone(), language: language.as_deref().and_then(non_blank) }));
        }
        SavedBlock::Raw(html) => out.extend(flatten_body(context.body(html, "", "raw"))),
        SavedBlock::Delimiter => out.push(Block::Divider(Divider {})),
        SavedBlock::Box { title, message, warns } => out.push(Block::Callout(Callout {
            tone: if *warns { Tone::Warning } else { Tone::Note },
            title: title.as_ref().and_then(|title| context.inline(title)),
            blocks: context.inline(message).map(Block::Paragraph).into_iter().collect(),
        })),
        SavedBlock::Embed { addresses, caption } => {
            let title = caption.as_ref().and_then(|caption| non_blank(&context.plain(caption)));
            let known = addresses.iter().find_map(|address| embed(address.as_str(), title.as_deref()));
            let link = || addresses.first().map(|address| link_paragraph(address.clone(), title.as_deref(), None));
            out.extend(known.map(Block::Embed).or_else(link));
        }
        SavedBlock::Link { url, title, description } => {
            let [title, description] = [title, description].map(|text| text.as_ref().map(|text| context.plain(text)));
            out.push(link_paragraph(url.clone(), title.as_deref(), description.as_deref()));
        }
        SavedBlock::Toggle { summary, .. } => out.extend(context.inline(summary).map(Block::Paragraph)),
        SavedBlock::Unknown(words) => {
            let texts: Vec<String> = words.iter().filter_map(|words| non_blank(&context.plain(words))).collect();
            if !texts.is_empty() {
                out.push(Block::Unknown(Unknown { texts }));
            }
        }
    }
}

fn table(rows: &[Vec<String>], has_head: bool, context: &ReadContext<'_>) -> Table {
    let cell = |html: &String| {
        let text = context.inline(html).unwrap_or_else(|| RichText(vec![Inline::Text(String::new())]));
        Cell { text, header: false, colspan: None, rowspan: None }
    };
    let mut rows: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let head = if has_head && rows.len() > 1 { vec![rows.remove(0)] } else { Vec::new() };
    Table { caption: None, head, rows }
}
