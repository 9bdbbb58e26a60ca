//! Tables: those that show something in rows and columns, and those that only place things on a page.

use standfirst_article::{Block, Cell, RichText, Table};

use super::{Element, Node, joined::Joined, unwanted::unwanted, walk::Walker};

/// A cell while it is not known what the table is for.
struct Place {
    blocks: Vec<Block>,
    header: bool,
    colspan: Option<u16>,
    rowspan: Option<u16>,
}

/// A row, and whether it stands in the table's head.
type Row = (bool, Vec<Place>);

#[derive(Default)]
struct Rows {
    caption: Vec<Block>,
    rows: Vec<Row>,
    foot: Vec<Row>,
}

impl Walker<'_> {
    /// A table.
    pub(super) fn table(&mut self, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        let mut rows = Rows::default();
        self.table_parts(element, false, &mut rows);
        let Rows { caption, mut rows, mut foot } = rows;
        rows.append(&mut foot);
        let is_presentation = matches!(element.attribute("role"), Some("presentation" | "none"));
        if is_presentation || caption.is_empty() && is_layout(&rows) {
            let cells = rows.into_iter().flat_map(|(_, cells)| cells).flat_map(|cell| cell.blocks);
            self.out.extend(caption.into_iter().chain(cells));
        } else {
            self.rows(caption, rows);
        }
    }

    fn table_parts(&mut self, parent: &Element, in_head: bool, rows: &mut Rows) {
        for child in &parent.children {
            match child {
                Node::Text(text) => self.text(text),
                Node::Element(part) => match part.name.as_str() {
                    _ if unwanted(part).is_some() => self.element(part),
                    "caption" => rows.caption.append(&mut self.blocks_in(part)),
                    "thead" => self.table_parts(part, true, rows),
                    "tbody" => self.table_parts(part, in_head, rows),
                    "tfoot" => {
                        let body = std::mem::take(&mut rows.rows);
                        self.table_parts(part, false, rows);
                        rows.foot.append(&mut rows.rows);
                        rows.rows = body;
                    }
                    "tr" => {
                        let cells = self.row(part);
                        rows.rows.extend((!cells.is_empty()).then_some((in_head, cells)));
                    }
                    _ => self.element(part),
                },
            }
        }
        // What is no part of a table stands before it, where browsers put it too.
        self.end_paragraph();
    }

    fn row(&mut self, row: &Element) -> Vec<Place> {
        let mut places = Vec::new();
        for child in &row.children {
            match child {
                // Where tables are nested too deep, cells may be missing around what is in them.
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Element(inner) if unwanted(inner).is_some() => self.element(inner),
                Node::Text(_) | Node::Element(_) => places.push(self.cell(child)),
            }
        }
        if places.iter().all(|place| place.blocks.is_empty()) {
            places.clear();
        }
        places
    }

    fn cell(&mut self, cell: &Node) -> Place {
        let around = self.begin();
        match cell {
            Node::Text(text) => self.text(text),
            Node::Element(cell) => self.element(cell),
        }
        let blocks = self.end(around);
        let Node::Element(cell) = cell else { return Place { blocks, header: false, colspan: None, rowspan: None } };
        Place { blocks, header: cell.name == "th", colspan: span(cell, "colspan"), rowspan: span(cell, "rowspan") }
    }

    fn rows(&mut self, caption: Vec<Block>, rows: Vec<Row>) {
        let mut after = Vec::new();
        let mut running = |blocks| {
            let Joined { text, mut rest } = Joined::of(blocks);
            after.append(&mut rest);
            RichText(text)
        };
        let caption = Some(running(caption)).filter(|caption| !caption.0.is_empty());
        let mut table = Table { caption, head: Vec::new(), rows: Vec::new() };
        let has_head = rows.iter().any(|(in_head, _)| *in_head);
        for (at, (in_head, places)) in rows.into_iter().enumerate() {
            let is_head = in_head || !has_head && at == 0 && places.iter().all(|place| place.header);
            let cell = |place: Place| Cell {
                text: running(place.blocks),
                header: place.header && !is_head,
                colspan: place.colspan,
                rowspan: place.rowspan,
            };
            let cells = places.into_iter().map(cell).collect();
            if is_head { table.head.push(cells) } else { table.rows.push(cells) }
        }
        self.out.push(Block::Table(table));
        self.out.append(&mut after);
    }
}

/// Whether a table only places things: it has one column, or heads nothing and holds more than words.
fn is_layout(rows: &[Row]) -> bool {
    let cells = || rows.iter().flat_map(|(_, cells)| cells);
    let is_plain = |cell: &Place| {
        let is_words = |block: &Block| matches!(block, Block::Paragraph(_) | Block::List(_));
        cell.blocks.iter().all(is_words) && cell.blocks.len() <= 2
    };
    let has_heads = cells().any(|cell| cell.header) || rows.iter().any(|(in_head, _)| *in_head);
    let has_one_column = rows.iter().all(|(_, cells)| cells.len() == 1);
    cells().count() <= 1 || !has_heads && (has_one_column || !cells().all(is_plain))
}

/// How many columns or rows a cell spans (WHATWG HTML, 4.9.11: at most 1000 columns).
fn span(cell: &Element, name: &str) -> Option<u16> {
    cell.attribute(name)?
        .trim()
        .parse()
        .ok()
        .filter(|span| *span > 1)
        .map(|span: u32| u16::try_from(span.min(1000)).unwrap_or(1000))
}
