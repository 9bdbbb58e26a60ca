//! Every address in an article and in a list, each to be changed where it stands.

use super::{
    Article, Block, Inline, Item, LinkUrl, List, Listing, Media, MediaUrl, Picture, RichText, SafeUrl, url::UrlUse,
};

/// What is done with each address. A type and not a value that is asked, so that what one module does costs no bytes
/// in the other.
pub(super) trait ChangeUrl {
    /// Changes one.
    fn change<U: UrlUse>(&self, url: &mut SafeUrl<U>);
}

impl Article {
    pub(super) fn change_urls(&mut self, change: &impl ChangeUrl) {
        let each = Each(change);
        each.all_links(self.authors.iter_mut().map(|author| &mut author.url));
        each.all_links(self.related.iter_mut().map(|related| &mut related.url));
        each.all_links([&mut self.canonical]);
        each.all_links(self.site.iter_mut().map(|site| &mut site.url));
        each.all_links(self.source.iter_mut().map(|source| &mut source.url));
        each.all_links(self.licence.iter_mut().map(|licence| &mut licence.url));
        each.texts(self.dek.iter_mut().chain(&mut self.summary));
        each.texts(self.corrections.iter_mut().map(|correction| &mut correction.text));
        self.image.iter_mut().for_each(|picture| each.picture(picture));
        each.blocks(&mut self.lead);
        for section in &mut self.sections {
            each.text(&mut section.heading);
            each.blocks(&mut section.blocks);
        }
    }
}

impl Listing {
    pub(super) fn change_urls(&mut self, change: &impl ChangeUrl) {
        let each = Each(change);
        for teaser in &mut self.teasers {
            each.all_links([&mut teaser.url]);
            each.media(&mut teaser.image);
        }
    }
}

struct Each<'a, C>(&'a C);

impl<C: ChangeUrl> Each<'_, C> {
    fn url<U: UrlUse>(&self, url: &mut SafeUrl<U>) {
        self.0.change(url);
    }

    fn all_links<'a>(&self, urls: impl IntoIterator<Item = &'a mut Option<LinkUrl>>) {
        urls.into_iter().flatten().for_each(|url| self.url(url));
    }

    fn media(&self, url: &mut Option<MediaUrl>) {
        url.iter_mut().for_each(|url| self.url(url));
    }

    fn texts<'a>(&self, texts: impl IntoIterator<Item = &'a mut RichText>) {
        texts.into_iter().for_each(|text| self.text(text));
    }

    fn text(&self, text: &mut RichText) {
        for inline in &mut text.0 {
            if let Inline::Link(link) = inline {
                self.url(&mut link.href);
            }
            if let Some(inner) = inline.inner_mut() {
                self.text(inner);
            }
        }
    }

    fn picture(&self, picture: &mut Picture) {
        self.url(&mut picture.src);
        picture.sources.iter_mut().for_each(|source| self.url(&mut source.src));
        self.all_links([&mut picture.link]);
        self.texts(picture.caption.iter_mut().chain(&mut picture.credit));
    }

    fn recording(&self, media: &mut Media) {
        self.url(&mut media.src);
        self.media(&mut media.poster);
        media.tracks.iter_mut().for_each(|track| self.url(&mut track.src));
        self.texts(media.caption.iter_mut().chain(&mut media.credit));
        self.blocks(&mut media.transcript);
    }

    fn list(&self, list: &mut List) {
        for Item { text, list } in &mut list.items {
            self.text(text);
            list.iter_mut().for_each(|list| self.list(list));
        }
    }

    fn blocks(&self, blocks: &mut [Block]) {
        blocks.iter_mut().for_each(|block| self.block(block));
    }

    fn block(&self, block: &mut Block) {
        match block {
            Block::Paragraph(text) | Block::Preformatted(text) | Block::Verse(text) => self.text(text),
            Block::Heading(heading) => self.text(&mut heading.text),
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => {
                for definition in &mut definitions.items {
                    self.text(&mut definition.term);
                    self.texts(&mut definition.details);
                }
            }
            Block::Quote(quote) | Block::PullQuote(quote) => {
                self.text(&mut quote.text);
                self.blocks(&mut quote.blocks);
                self.texts(&mut quote.cite);
                self.all_links([&mut quote.url]);
            }
            Block::Figure(picture) => self.picture(picture),
            Block::Gallery(gallery) => {
                gallery.pictures.iter_mut().for_each(|picture| self.picture(picture));
                self.texts(&mut gallery.caption);
            }
            Block::Audio(media) | Block::Video(media) => self.recording(media),
            Block::Table(table) => {
                self.texts(&mut table.caption);
                for cell in table.head.iter_mut().chain(&mut table.rows).flatten() {
                    self.text(&mut cell.text);
                }
            }
            Block::Details(details) => {
                self.text(&mut details.summary);
                self.blocks(&mut details.blocks);
            }
            Block::Callout(callout) => {
                self.texts(&mut callout.title);
                self.blocks(&mut callout.blocks);
            }
            Block::Entry(entry) => {
                self.texts(&mut entry.heading);
                self.blocks(&mut entry.blocks);
            }
            Block::Footnotes(notes) => self.texts(notes.iter_mut().map(|note| &mut note.text)),
            Block::Embed(_) | Block::Code(_) | Block::Divider(_) | Block::Unknown(_) => {}
        }
    }
}
