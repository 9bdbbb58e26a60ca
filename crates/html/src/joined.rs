//! Blocks as running text, where the model has room for nothing else.

use standfirst_article::{Block, Break, Inline, Item, List, RichText, Table};

use super::line::push;

/// What blocks say, and those that say nothing in running text.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// Their words, each block on a line of its own.
    pub(super) text: Vec<Inline>,
    /// Pictures, recordings and players.
    pub(super) rest: Vec<Block>,
}

impl Joined {
    /// Joins blocks.
    pub(super) fn of(blocks: Vec<Block>) -> Self {
        let mut joined = Self::default();
        joined.blocks(blocks);
        joined
    }

    fn blocks(&mut self, blocks: Vec<Block>) {
        blocks.into_iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: Block) {
        match block {
            Block::Paragraph(text) | Block::Verse(text) | Block::Preformatted(text) => self.line(text),
            Block::Heading(heading) => self.line(heading.text),
            Block::Code(code) => self.line(RichText(vec![Inline::Code(code.text)])),
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => {
                for definition in definitions.items {
                    self.line(definition.term);
                    definition.details.into_iter().for_each(|text| self.line(text));
                }
            }
            Block::Quote(quote) | Block::PullQuote(quote) => {
                self.line(quote.text);
                self.blocks(quote.blocks);
                quote.cite.into_iter().for_each(|text| self.line(text));
            }
            Block::Table(table) => self.table(table),
            Block::Details(details) => {
                self.line(details.summary);
                self.blocks(details.blocks);
            }
            Block::Callout(callout) => {
                callout.title.into_iter().for_each(|text| self.line(text));
                self.blocks(callout.blocks);
            }
            Block::Entry(entry) => {
                entry.heading.into_iter().for_each(|text| self.line(text));
                self.blocks(entry.blocks);
            }
            Block::Footnotes(notes) => notes.into_iter().for_each(|note| self.line(note.text)),
            Block::Unknown(unknown) => unknown.texts.iter().for_each(|text| self.line(text.as_str().into())),
            Block::Divider(_) => {}
            Block::Figure(_) | Block::Gallery(_) | Block::Audio(_) | Block::Video(_) | Block::Embed(_) => {
                self.rest.push(block);
            }
        }
    }

    /// Adds a line of text.
    pub(super) fn line(&mut self, mut text: RichText) {
        if text.0.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push(Inline::Break(Break {}));
        }
        self.text.append(&mut text.0);
    }

    fn list(&mut self, list: List) {
        let mut number = list.start.unwrap_or(1);
        for Item { text, list: inner } in list.items {
            let mark =
                if list.ordered { [&standfirst_article::decimal(number), ". "].concat() } else { "• ".to_owned() };
            number = number.saturating_add(if list.reversed { -1 } else { 1 });
            let mut line = text.0;
            if let Some(Inline::Text(first)) = line.first_mut() {
                first.insert_str(0, &mark);
            } else {
                line.insert(0, Inline::Text(mark));
            }
            self.line(RichText(line));
            inner.into_iter().for_each(|list| self.list(list));
        }
    }

    fn table(&mut self, table: Table) {
        table.caption.into_iter().for_each(|text| self.line(text));
        for row in table.head.into_iter().chain(table.rows) {
            let mut line = Vec::new();
            for cell in row {
                if !line.is_empty() {
                    push(&mut line, " ");
                }
                line.extend(cell.text.0);
            }
            self.line(RichText(line));
        }
    }
}
