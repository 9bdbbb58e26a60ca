//! The words of an article without its marks.

use super::{Article, Block, Inline, Item, List, Media, Picture, RichText};

impl RichText {
    /// The words alone: for an `id`, a title, a label.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        self.each_text(&mut |text| plain.push_str(text));
        plain
    }

    /// Whether nothing would be seen.
    pub fn is_empty(&self) -> bool {
        let mut empty = true;
        self.each_text(&mut |text| empty &= text.trim().is_empty());
        empty
    }

    fn each_text(&self, f: &mut dyn FnMut(&str)) {
        for inline in &self.0 {
            if let Inline::Text(text) | Inline::Code(text) = inline {
                f(text);
            } else if let Inline::Break(_) = inline {
                f(" ");
            } else if let Some(inner) = inline.inner() {
                inner.each_text(f);
            }
        }
    }
}

impl Article {
    /// Calls `f` with every piece of text that a reader of the body would read.
    pub fn each_text(&self, f: &mut dyn FnMut(&str)) {
        for point in &self.summary {
            point.each_text(f);
        }
        blocks(&self.lead, f);
        for section in &self.sections {
            section.heading.each_text(f);
            blocks(&section.blocks, f);
        }
    }
}

impl Block {
    /// Calls `f` with every piece of text in the block.
    pub fn each_text(&self, f: &mut dyn FnMut(&str)) {
        match self {
            Self::Paragraph(text) | Self::Preformatted(text) | Self::Verse(text) => text.each_text(f),
            Self::Heading(heading) => heading.text.each_text(f),
            Self::List(list) => items(list, f),
            Self::Definitions(definitions) => {
                for definition in &definitions.items {
                    definition.term.each_text(f);
                    definition.details.iter().for_each(|text| text.each_text(f));
                }
            }
            Self::Quote(quote) | Self::PullQuote(quote) => {
                quote.text.each_text(f);
                blocks(&quote.blocks, f);
                maybe(quote.cite.as_ref(), f);
            }
            Self::Figure(picture) => captions(picture, f),
            Self::Gallery(gallery) => {
                gallery.pictures.iter().for_each(|picture| captions(picture, f));
                maybe(gallery.caption.as_ref(), f);
            }
            Self::Audio(media) | Self::Video(media) => transcript(media, f),
            Self::Embed(embed) => f(embed.title.as_deref().unwrap_or_default()),
            Self::Table(table) => {
                maybe(table.caption.as_ref(), f);
                for cell in table.head.iter().chain(&table.rows).flatten() {
                    cell.text.each_text(f);
                }
            }
            Self::Code(code) => f(&code.text),
            Self::Divider(_) => {}
            Self::Details(details) => {
                details.summary.each_text(f);
                blocks(&details.blocks, f);
            }
            Self::Callout(callout) => {
                maybe(callout.title.as_ref(), f);
                blocks(&callout.blocks, f);
            }
            Self::Entry(entry) => {
                maybe(entry.heading.as_ref(), f);
                blocks(&entry.blocks, f);
            }
            Self::Footnotes(notes) => notes.iter().for_each(|note| note.text.each_text(f)),
            Self::Unknown(unknown) => unknown.texts.iter().for_each(|text| f(text)),
        }
    }
}

fn blocks(blocks: &[Block], f: &mut dyn FnMut(&str)) {
    blocks.iter().for_each(|block| block.each_text(f));
}

fn maybe(text: Option<&RichText>, f: &mut dyn FnMut(&str)) {
    if let Some(text) = text {
        text.each_text(f);
    }
}

fn items(list: &List, f: &mut dyn FnMut(&str)) {
    for Item { text, list } in &list.items {
        text.each_text(f);
        if let Some(list) = list {
            items(list, f);
        }
    }
}

fn captions(picture: &Picture, f: &mut dyn FnMut(&str)) {
    maybe(picture.caption.as_ref(), f);
    maybe(picture.credit.as_ref(), f);
}

fn transcript(media: &Media, f: &mut dyn FnMut(&str)) {
    maybe(media.caption.as_ref(), f);
    maybe(media.credit.as_ref(), f);
    blocks(&media.transcript, f);
}
