//! Frames and plug-ins: players where the provider is known, else links.

use standfirst_article::{Block, Embed, Inline, LinkText, LinkUrl, RichText};

use super::{
    Element,
    joined::Joined,
    marks::Mark,
    picture::is_pixel,
    player::{embed, host, placeholder},
    unwanted::Unwanted,
    walk::Walker,
};

impl Walker<'_> {
    /// A frame of another page.
    pub(super) fn frame(&mut self, frame: &Element) {
        let sources = ["src", "data-src", "data-lazy-src", "data-litespeed-src", "data-rocket-lazyload"];
        let address = sources.iter().filter_map(|name| frame.attribute(name)).find_map(absolute);
        let Some(address) = address.filter(|_| !is_pixel(frame)) else {
            let why = if is_pixel(frame) { Unwanted::Tracking } else { Unwanted::Object };
            return self.left_out.count(why);
        };
        let title = frame.attribute("title");
        if let Some(embed) = embed(&address, title) {
            return self.place(Block::Embed(embed));
        }
        let Some(href) = LinkUrl::parse(&address) else { return self.left_out.count(Unwanted::Object) };
        self.left_out.frames += 1;
        let words = title.map(str::trim).filter(|title| !title.is_empty()).map(str::to_owned);
        let words = words.or_else(|| host(&address)).unwrap_or(address);
        let link = Inline::Link(LinkText { href, text: words.as_str().into() });
        self.place(Block::Paragraph(RichText(vec![link])));
    }

    /// A player that a script would put here. Without a known id, what the element holds.
    pub(super) fn video_id(&mut self, element: &Element) {
        match placeholder(element) {
            Some(embed) => self.place(Block::Embed(embed)),
            None => self.wrapper(element),
        }
    }

    /// Old pages hold players as plug-ins.
    pub(super) fn plug_in(&mut self, element: &Element) {
        match plugged(element) {
            Some(embed) => self.place(Block::Embed(embed)),
            None => self.left_out.count(Unwanted::Object),
        }
    }

    /// What WordPress puts around the address of something it embeds: the address alone, or what became of it.
    pub(super) fn player(&mut self, element: &Element) {
        if self.is_deep() {
            return self.wrapper(element);
        }
        self.end_paragraph();
        let mut blocks = self.blocks_in(element);
        if let [Block::Paragraph(text)] = blocks.as_slice()
            && let Some(embed) = lone_address(text).and_then(|address| embed(address, None))
        {
            blocks = vec![Block::Embed(embed)];
        }
        self.out.append(&mut blocks);
    }

    /// An address that is to be embedded: a player, or a link.
    pub(super) fn address(&mut self, address: &str) {
        if let Some(embed) = embed(address, None) {
            return self.place(Block::Embed(embed));
        }
        let is_new = LinkUrl::parse(address).is_some_and(|href| self.line.open(Mark::Link(href)));
        self.line.text(address);
        if is_new {
            self.line.close();
        }
    }

    /// A link around more than a line: its text, without its pictures.
    pub(super) fn card(&mut self, card: &Element) {
        let href = card.attribute("href").and_then(LinkUrl::parse);
        let Some(href) = href.filter(|_| !self.is_deep() && self.line.link().is_none()) else {
            return self.wrapper(card);
        };
        self.end_paragraph();
        let blocks = self.blocks_in(card);
        let Joined { text, rest } = Joined::of(blocks);
        rest.iter().for_each(|_| self.left_out.count(Unwanted::Preview));
        let text = if text.is_empty() { href.as_str().into() } else { RichText(text) };
        self.out.push(Block::Paragraph(RichText(vec![Inline::Link(LinkText { href, text })])));
    }
}

/// The address of a frame with its scheme.
fn absolute(address: &str) -> Option<String> {
    let address = address.trim();
    if address.starts_with("//") {
        return Some(["https:", address].concat());
    }
    ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme)).then(|| address.to_owned())
}

/// The address that a text is, and nothing else: as a link or as it stands.
fn lone_address(text: &RichText) -> Option<&str> {
    match text.0.as_slice() {
        [Inline::Text(text)] => Some(text.as_str()),
        [Inline::Link(link)] => Some(link.href.as_str()),
        _ => None,
    }
}

fn plugged(element: &Element) -> Option<Embed> {
    let own = ["data", "src", "value"].iter().filter_map(|name| element.attribute(name));
    own.chain(element.elements().filter_map(|inner| inner.attribute("src").or_else(|| inner.attribute("value"))))
        .find_map(|address| embed(address, None))
}
