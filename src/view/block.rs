//! The blocks of a story.

use standfirst_article::{
    Block, Callout, Definitions, Entry, Gallery, Heading, Item, List, Quote, SafeUrl, Tone, decimal,
};

use super::{
    RenderContext,
    element::{Element, el, part},
    heading::{FIRST, LAST},
    picture::ImageSlot,
};

impl RenderContext<'_> {
    /// Blocks in order.
    pub(super) fn blocks(&self, blocks: &[Block]) -> Vec<Element> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Element {
        match block {
            Block::Paragraph(text) => self.fill(paragraph(), text),
            Block::Heading(Heading { level, text, id }) => {
                self.heading((*level).clamp(FIRST, LAST), id.as_deref(), text)
            }
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => self.definitions(definitions),
            Block::Quote(quote) => self.quote(part("figure", "quote"), quote),
            Block::PullQuote(quote) => self.quote(part("figure", "pull-quote"), quote),
            Block::Figure(picture) => self.figure(picture, ImageSlot::Text),
            Block::Gallery(gallery) => self.gallery(gallery),
            Block::Audio(media) => self.recording("audio", media),
            Block::Video(media) => self.recording("video", media),
            Block::Embed(embed) => self.embed_card(embed),
            Block::Table(table) => self.table(table),
            Block::Code(code) => {
                let text = el("code").maybe_with("data-language", code.language.as_deref()).text(&code.text);
                scrolling(part("pre", "code")).with("translate", "no").child(text)
            }
            Block::Preformatted(text) => self.fill(scrolling(part("pre", "preformatted")), text),
            Block::Verse(text) => self.fill(part("p", "verse").with("dir", "auto"), text),
            Block::Divider(_) => el("hr"),
            Block::Details(details) => part("details", "details")
                .flag("open", details.open)
                .child(self.fill(el("summary"), &details.summary))
                .children(self.blocks(&details.blocks)),
            Block::Callout(callout) => self.callout(callout),
            Block::Entry(entry) => self.entry(entry),
            Block::Footnotes(notes) => self.footnotes(notes),
            Block::Unknown(unknown) => {
                let lines = unknown.texts.iter().map(|text| paragraph().text(text));
                part("div", "unknown").children(lines)
            }
        }
    }

    fn list(&self, list: &List) -> Element {
        let items = list.items.iter().map(|Item { text, list }| {
            let item = self.fill(el("li").with("dir", "auto"), text);
            item.children(list.as_ref().map(|list| self.list(list)))
        });
        let tag = if list.ordered { "ol" } else { "ul" };
        let start = list.start.filter(|_| list.ordered).map(decimal);
        el(tag).maybe_with("start", start.as_deref()).flag("reversed", list.ordered && list.reversed).children(items)
    }

    fn definitions(&self, definitions: &Definitions) -> Element {
        definitions.items.iter().fold(el("dl"), |list, definition| {
            list.child(self.fill(el("dt"), &definition.term))
                .children(definition.details.iter().map(|text| self.fill(el("dd"), text)))
        })
    }

    fn quote(&self, figure: Element, quote: &Quote) -> Element {
        let words = (!quote.text.is_empty()).then(|| self.fill(paragraph(), &quote.text));
        let cited = quote.url.as_ref().map(SafeUrl::as_str);
        let body = el("blockquote")
            .maybe_with("cite", cited.map(|url| self.links.address(url)).as_deref())
            .children(words)
            .children(self.blocks(&quote.blocks));
        let cite = quote.cite.as_ref().map(|cite| {
            let caption = el("figcaption").with("dir", "auto");
            match cited {
                Some(url) => caption.child(self.link(url, cite)),
                None => self.fill(caption, cite),
            }
        });
        figure.child(body).children(cite)
    }

    fn gallery(&self, gallery: &Gallery) -> Element {
        let pictures = gallery.pictures.iter().map(|picture| el("li").child(self.figure(picture, ImageSlot::Gallery)));
        part("figure", "gallery")
            .child(el("ul").with("role", "list").children(pictures))
            .children(self.captions(gallery.caption.as_ref(), None))
    }

    fn callout(&self, callout: &Callout) -> Element {
        let tone = match callout.tone {
            Tone::Note => "note",
            Tone::Tip => "tip",
            Tone::Warning => "warning",
        };
        let title = callout.title.as_ref().map(|title| self.fill(part("p", "callout-title"), title));
        part("aside", "callout")
            .with("role", "note")
            .with("data-tone", tone)
            .children(title)
            .children(self.blocks(&callout.blocks))
    }

    fn entry(&self, entry: &Entry) -> Element {
        let heading = entry.heading.as_ref().map(|heading| self.heading(FIRST, None, heading));
        part("section", "entry")
            .maybe_with("id", entry.id.as_deref())
            .child(part("p", "entry-date").child(self.time(&entry.date)))
            .children(heading)
            .children(self.blocks(&entry.blocks))
    }
}

fn paragraph() -> Element {
    el("p").with("dir", "auto")
}

/// A box that may scroll sideways must be reachable by keyboard (WCAG 2.1.1).
fn scrolling(element: Element) -> Element {
    element.with("tabindex", "0").with("dir", "auto")
}
