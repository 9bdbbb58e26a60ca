//! Saved blocks as blocks of a story.

use standfirst_article::{
    Block, Callout, Cell, Code, Details, Divider, Heading, Inline, Picture, Quote, RichText, Table, Tone, Unknown,
};
use standfirst_html::embed;

use super::tool::Saved;
use crate::foreign::{Desk, in_a_row, link_paragraph, or_none, picture};

/// Toggles inside each other; what is in deeper ones stands below the last.
const DEEPEST: usize = 8;

/// Makes blocks of what was saved, in a row.
pub(super) fn blocks(saved: &[Saved], depth: usize, desk: &mut Desk<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = saved;
    while let [first, after @ ..] = rest {
        rest = after;
        if let Saved::Toggle { summary, count, open } = first {
            let (inside, after) = after.split_at((*count).min(after.len()));
            let summary = desk.inline(summary).unwrap_or_default();
            if depth < DEEPEST {
                let blocks_inside = self::blocks(inside, depth + 1, desk);
                blocks.push(Block::Details(Details { summary, blocks: blocks_inside, open: *open }));
                rest = after;
            } else {
                blocks.push(Block::Paragraph(summary));
            }
        } else {
            block(first, desk, &mut blocks);
        }
    }
    blocks
}

fn block(saved: &Saved, desk: &mut Desk<'_>, out: &mut Vec<Block>) {
    match saved {
        Saved::Paragraph(html) => out.extend(desk.inline(html).map(Block::Paragraph)),
        Saved::Header { text, level } => {
            let heading = |text| Block::Heading(Heading { level: (*level).clamp(1, 6), text, id: None });
            out.extend(desk.inline(text).map(heading));
        }
        Saved::List(list) => out.push(Block::List(list.list(desk))),
        Saved::Quote { text, caption } => out.push(Block::Quote(Quote {
            text: desk.inline(text).unwrap_or_default(),
            blocks: Vec::new(),
            cite: caption.as_ref().and_then(|caption| desk.inline(caption)),
            url: None,
        })),
        Saved::Image { file, caption } => {
            let (caption, credit) = caption.as_ref().map_or((None, None), |caption| desk.caption(caption));
            let picture = picture(file.src.clone());
            out.push(Block::Figure(Picture { width: file.width, height: file.height, caption, credit, ..picture }));
        }
        Saved::Table { rows, has_head } => out.push(Block::Table(table(rows, *has_head, desk))),
        Saved::Code { text, language } => {
            out.push(Block::Code(Code { text: text.clone(), language: language.as_deref().and_then(or_none) }));
        }
        Saved::Raw(html) => out.extend(in_a_row(desk.body(html, "", "raw"))),
        Saved::Delimiter => out.push(Block::Divider(Divider {})),
        Saved::Box { title, message, warns } => out.push(Block::Callout(Callout {
            tone: if *warns { Tone::Warning } else { Tone::Note },
            title: title.as_ref().and_then(|title| desk.inline(title)),
            blocks: desk.inline(message).map(Block::Paragraph).into_iter().collect(),
        })),
        Saved::Embed { addresses, caption } => {
            let title = caption.as_ref().and_then(|caption| or_none(&desk.plain(caption)));
            let known = addresses.iter().find_map(|address| embed(address.as_str(), title.as_deref()));
            let link = || addresses.first().map(|address| link_paragraph(address.clone(), title.as_deref(), None));
            out.extend(known.map(Block::Embed).or_else(link));
        }
        Saved::Link { url, title, about } => {
            let [title, about] = [title, about].map(|text| text.as_ref().map(|text| desk.plain(text)));
            out.push(link_paragraph(url.clone(), title.as_deref(), about.as_deref()));
        }
        Saved::Toggle { summary, .. } => out.extend(desk.inline(summary).map(Block::Paragraph)),
        Saved::Unknown(words) => {
            let texts: Vec<String> = words.iter().filter_map(|words| or_none(&desk.plain(words))).collect();
            if !texts.is_empty() {
                out.push(Block::Unknown(Unknown { texts }));
            }
        }
    }
}

fn table(rows: &[Vec<String>], has_head: bool, desk: &Desk<'_>) -> Table {
    let cell = |html: &String| {
        let text = desk.inline(html).unwrap_or_else(|| RichText(vec![Inline::Text(String::new())]));
        Cell { text, header: false, colspan: None, rowspan: None }
    };
    let mut rows: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let head = if has_head && rows.len() > 1 { vec![rows.remove(0)] } else { Vec::new() };
    Table { caption: None, head, rows }
}
