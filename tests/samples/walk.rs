//! What is in a story, wherever it stands. The matches name every kind, so a new one does
//! not compile until the samples' tests know it.

use std::collections::BTreeSet;

use standfirst_article::{Article, Block, Inline, LinkUrl, List, Media, Picture, RichText};

/// A function that names the variant of a value, and the names of all variants.
macro_rules! kinds {
    ($name:ident, $all:ident, $type:ident: $($variant:ident)+) => {
        pub(crate) const $all: &[&str] = &[$(stringify!($variant)),+];

        fn $name(value: &$type) -> &'static str {
            match value {
                $($type::$variant(_) => stringify!($variant),)+
            }
        }
    };
}

kinds!(block_kind, BLOCKS, Block:
    Paragraph Heading List Definitions Quote PullQuote Figure Gallery Audio Video Embed Table Code
    Preformatted Verse Divider Details Callout Entry Footnotes Unknown);

kinds!(inline_kind, INLINES, Inline:
    Text Strong Em Code Link Sub Sup Strike Underline Mark Kbd Abbr Q Cite Time Break Footnote Span
    Unknown);

#[derive(Default)]
pub(crate) struct Found<'a> {
    pub blocks: BTreeSet<&'static str>,
    pub inlines: BTreeSet<&'static str>,
    pub pictures: Vec<&'a Picture>,
    pub media: Vec<&'a Media>,
    pub links: Vec<&'a LinkUrl>,
    /// Places that a link can point at.
    pub ids: BTreeSet<&'a str>,
    /// Ids of notes, as the marks in the text name them.
    pub marks: Vec<&'a str>,
    /// Ids of notes, as the notes themselves have them.
    pub notes: BTreeSet<&'a str>,
}

impl<'a> Found<'a> {
    pub(crate) fn in_article(article: &'a Article) -> Self {
        let mut found = Self::default();
        found.texts(article.dek.iter().chain(&article.summary));
        found.texts(article.corrections.iter().map(|correction| &correction.text));
        found.links.extend(article.authors.iter().filter_map(|author| author.url.as_ref()));
        found.links.extend(article.related.iter().filter_map(|related| related.url.as_ref()));
        found.links.extend(article.licence.iter().filter_map(|licence| licence.url.as_ref()));
        article.image.iter().for_each(|picture| found.picture(picture));
        article.lead.iter().for_each(|block| found.block(block));
        for section in &article.sections {
            found.ids.extend(section.id.as_deref());
            found.text(&section.heading);
            found.each(&section.blocks);
        }
        found
    }

    fn each(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn texts(&mut self, texts: impl IntoIterator<Item = &'a RichText>) {
        texts.into_iter().for_each(|text| self.text(text));
    }

    fn block(&mut self, block: &'a Block) {
        self.blocks.insert(block_kind(block));
        match block {
            Block::Paragraph(text) | Block::Preformatted(text) | Block::Verse(text) => self.text(text),
            Block::Heading(heading) => {
                self.ids.extend(heading.id.as_deref());
                self.text(&heading.text);
            }
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => {
                for definition in &definitions.items {
                    self.text(&definition.term);
                    self.texts(&definition.details);
                }
            }
            Block::Quote(quote) | Block::PullQuote(quote) => {
                self.texts([&quote.text].into_iter().chain(&quote.cite));
                self.links.extend(&quote.url);
                self.each(&quote.blocks);
            }
            Block::Figure(picture) => self.picture(picture),
            Block::Gallery(gallery) => {
                gallery.pictures.iter().for_each(|picture| self.picture(picture));
                self.texts(&gallery.caption);
            }
            Block::Audio(media) | Block::Video(media) => {
                self.media.push(media);
                self.texts(media.caption.iter().chain(&media.credit));
                self.each(&media.transcript);
            }
            Block::Table(table) => {
                self.texts(&table.caption);
                self.texts(table.head.iter().chain(&table.rows).flatten().map(|cell| &cell.text));
            }
            Block::Details(details) => {
                self.text(&details.summary);
                self.each(&details.blocks);
            }
            Block::Callout(callout) => {
                self.texts(&callout.title);
                self.each(&callout.blocks);
            }
            Block::Entry(entry) => {
                self.ids.extend(entry.id.as_deref());
                self.texts(&entry.heading);
                self.each(&entry.blocks);
            }
            Block::Footnotes(notes) => {
                self.notes.extend(notes.iter().map(|note| note.id.as_str()));
                self.texts(notes.iter().map(|note| &note.text));
            }
            Block::Embed(_) | Block::Code(_) | Block::Divider(_) | Block::Unknown(_) => {}
        }
    }

    fn picture(&mut self, picture: &'a Picture) {
        self.pictures.push(picture);
        self.links.extend(&picture.link);
        self.texts(picture.caption.iter().chain(&picture.credit));
    }

    fn list(&mut self, list: &'a List) {
        for item in &list.items {
            self.text(&item.text);
            item.list.iter().for_each(|list| self.list(list));
        }
    }

    fn text(&mut self, text: &'a RichText) {
        for inline in &text.0 {
            self.inlines.insert(inline_kind(inline));
            match inline {
                Inline::Text(_) | Inline::Code(_) | Inline::Break(_) => {}
                Inline::Footnote(id) => self.marks.push(id),
                Inline::Link(link) => {
                    self.links.push(&link.href);
                    self.text(&link.text);
                }
                Inline::Abbr(term) => self.text(&term.text),
                Inline::Time(time) => self.text(&time.text),
                Inline::Span(span) => self.text(&span.text),
                Inline::Strong(inner)
                | Inline::Em(inner)
                | Inline::Sub(inner)
                | Inline::Sup(inner)
                | Inline::Strike(inner)
                | Inline::Underline(inner)
                | Inline::Mark(inner)
                | Inline::Kbd(inner)
                | Inline::Q(inner)
                | Inline::Cite(inner)
                | Inline::Unknown(inner) => self.text(inner),
            }
        }
    }
}
