//! The walk over the tree of a page, which converts each element.
//!
//! Text is added to the open paragraph, a block ends it, and open marks continue in the next one. So elements need not
//! be examined before they are walked, and text between blocks, or in an unknown element, is kept all the same.

use standfirst_article::{Block, Direction, Divider, Footnote, Lang};

use super::{
    Element, Node,
    captions::Captions,
    leaked::{Piece, pieces},
    left_out::LeftOut,
    marks::Mark,
    page_index::PageIndex,
    paragraph::ParagraphBuilder,
    roles::{Role, is_block, is_heading, role},
    unwanted::{Unwanted, unwanted},
    word_lists,
};

/// The state of the walk: its context, and the blocks made so far.
#[derive(Default)]
pub(super) struct Walker<'a> {
    pub(super) index: PageIndex<'a>,
    /// The open paragraph.
    pub(super) paragraph: ParagraphBuilder,
    /// The finished blocks of the enclosing block, or of the page.
    pub(super) out: Vec<Block>,
    /// Pictures and players inside the open paragraph, which come after it.
    pub(super) deferred: Vec<Block>,
    /// The captions of the open figure or box.
    pub(super) captions: Option<Captions>,
    pub(super) nesting: usize,
    pub(super) in_gallery: bool,
    pub(super) in_note: bool,
    /// Whether the next element is an item of the current list.
    pub(super) is_item: bool,
    /// The length of `out` after the last list that was made of items outside of a list.
    pub(super) loose_list_end: usize,
    pub(super) notes: Vec<Footnote>,
    /// The address of the last picture, which may be repeated in a `noscript`.
    pub(super) last_picture: String,
    /// The programming language named by an enclosing element.
    pub(super) code_language: Option<String>,
    /// The bullet or number of the current Word list item.
    pub(super) word_mark: String,
    pub(super) lang: Option<Lang>,
    pub(super) dir: Option<Direction>,
    pub(super) left_out: LeftOut,
}

impl<'a> Walker<'a> {
    /// Walks a whole page, with its language and direction if they are known.
    pub(super) fn of(page: &'a Element, lang: Option<Lang>, dir: Option<Direction>) -> Self {
        let mut walker = Self { index: PageIndex::of(page), lang, dir, ..Self::default() };
        walker.children(page);
        walker.end_paragraph();
        walker
    }
}

impl Walker<'_> {
    /// Walks the children of an element.
    pub(super) fn children(&mut self, parent: &Element) {
        for (at, child) in parent.children.iter().enumerate() {
            match child {
                Node::Text(text) => self.text(text),
                Node::Element(element) if super::lazy::is_copied(element, parent.children.get(at + 1..)) => {}
                Node::Element(element) => self.element(element),
            }
        }
    }

    /// Adds text, without leaked shortcodes.
    pub(super) fn text(&mut self, text: &str) {
        if self.paragraph.is_verbatim || !text.contains('[') {
            return self.paragraph.text(text);
        }
        let found = pieces(text, &|name| self.index.is_shortcode(name));
        let mut in_embed = false;
        for piece in found {
            match piece {
                Piece::Text(text) if in_embed && text.trim().starts_with("http") => self.address(text.trim()),
                Piece::Text(text) => self.paragraph.text(text),
                Piece::Shortcode { name, closes, .. } => {
                    self.left_out.count(Unwanted::Shortcode);
                    in_embed = name == "embed" && !closes;
                    if name == "caption" || name == "wp_caption" {
                        self.caption_shortcode(closes);
                    }
                }
            }
        }
    }

    /// Walks an element.
    pub(super) fn element(&mut self, element: &Element) {
        if let Some(why) = unwanted(element) {
            return self.leave_out(why, element);
        }
        let lang = element.attribute("lang").and_then(Lang::parse).filter(|lang| self.lang.as_ref() != Some(lang));
        let dir = element.attribute("dir").and_then(|dir| Direction::parse(&dir.to_ascii_lowercase()));
        let dir = dir.filter(|dir| *dir != self.dir.unwrap_or(Direction::Ltr));
        if lang.is_none() && dir.is_none() {
            return self.by_role(element);
        }
        let outer = (self.lang.clone(), self.dir);
        self.lang = lang.clone().or_else(|| outer.0.clone());
        self.dir = dir.or(self.dir);
        if is_block(&element.name) || is_heading(&element.name) {
            self.end_paragraph();
        }
        let is_new = self.paragraph.open(Mark::Span(lang, dir));
        self.by_role(element);
        if is_block(&element.name) {
            self.end_paragraph();
        }
        if is_new {
            self.paragraph.close();
        }
        (self.lang, self.dir) = outer;
    }

    fn by_role(&mut self, element: &Element) {
        if !self.in_note
            && let Some(id) = self.index.note(element)
        {
            return self.note(id, element);
        }
        let is_box = is_block(&element.name);
        match role(element) {
            Some(Role::Figure) => self.figure(element),
            Some(Role::Caption) => self.caption(element),
            Some(Role::Credit) => self.credit(element),
            Some(Role::Gallery) if is_box => self.gallery(element),
            Some(Role::Wrapper) => self.wrapper(element),
            Some(Role::Inline) => self.spaced(element),
            Some(Role::Card) => self.card(element),
            Some(Role::PullQuote) if is_box => self.pull_quote(element),
            Some(Role::Callout) if is_box && element.name != "p" => self.callout(element),
            Some(Role::Title) => self.title(element),
            Some(Role::Toggle) => self.details(element),
            Some(Role::Player) => self.player(element),
            Some(Role::Post) if is_box => self.post(element),
            Some(Role::Sound) => self.sound(element),
            Some(Role::Gallery | Role::PullQuote | Role::Callout | Role::Post) | None => self.by_name(element),
        }
    }

    /// Converts an element without a role, by its name.
    pub(super) fn by_name(&mut self, element: &Element) {
        match element.name.as_str() {
            "br" => {
                if !self.paragraph.line_break() {
                    self.end_paragraph();
                }
            }
            "hr" => self.divider(),
            "img" | "amp-img" => self.image(element, None),
            "picture" => self.picture(element),
            "a" => self.anchor(element),
            "ul" | "ol" | "menu" | "dir" => self.list(element),
            "li" => self.list_item(element),
            "dl" => self.definitions(element),
            "table" => self.table(element),
            "blockquote" => self.quote(element),
            "pre" | "xmp" | "listing" | "plaintext" => self.preformatted(element),
            "figure" => self.figure(element),
            "figcaption" => self.caption(element),
            "video" | "audio" | "amp-video" | "amp-audio" => self.recording(element),
            "iframe" | "amp-iframe" => self.frame(element),
            "lite-youtube" | "amp-youtube" | "lite-vimeo" => self.placeholder_player(element),
            "details" => self.details(element),
            "summary" => self.title(element),
            "aside" => self.callout(element),
            "ruby" => self.ruby(element),
            "dialog" if element.attribute("open").is_none() => self.left_out.count(Unwanted::Hidden),
            "p" if word_lists::is_item(element) => self.word_item(element),
            "span" if word_lists::is_mark(element) => self.word_mark(element),
            "div" if super::player::is_placeholder(element) => self.placeholder_player(element),
            name if is_heading(name) => self.heading(element),
            name if is_block(name) => self.block(element),
            _ => self.marked(element, Mark::of(element)),
        }
    }

    /// Walks the children as blocks of their own.
    pub(super) fn wrapper(&mut self, element: &Element) {
        self.end_paragraph();
        self.children(element);
        self.end_paragraph();
    }

    fn block(&mut self, element: &Element) {
        if super::page_index::is_note_list(element) {
            self.note_list(element);
        } else if let Some(language) = super::code::language(element) {
            let outer = self.code_language.replace(language.to_owned());
            self.wrapper(element);
            self.code_language = outer;
        } else {
            self.wrapper(element);
        }
    }

    /// Walks inline content with white space around it.
    fn spaced(&mut self, element: &Element) {
        self.paragraph.space(" ");
        self.children(element);
        self.paragraph.space(" ");
    }

    /// Walks the children with a mark around their text.
    pub(super) fn marked(&mut self, element: &Element, mark: Option<Mark>) {
        let is_new = mark.is_some_and(|mark| self.paragraph.open(mark));
        self.children(element);
        if is_new {
            self.paragraph.close();
        }
    }

    /// Converts `ruby`: readings follow their characters, in brackets unless the page has them in `rp`.
    fn ruby(&mut self, element: &Element) {
        let has_brackets = element.elements().any(|inner| inner.name == "rp");
        for child in &element.children {
            match child {
                Node::Text(text) => self.text(text),
                Node::Element(reading) if reading.name == "rt" && !has_brackets => {
                    self.paragraph.text("(");
                    self.children(reading);
                    self.paragraph.text(")");
                }
                Node::Element(other) => self.element(other),
            }
        }
    }

    fn divider(&mut self) {
        self.end_paragraph();
        if !matches!(self.out.last(), Some(Block::Divider(_))) {
            self.out.push(Block::Divider(Divider {}));
        }
    }

    fn leave_out(&mut self, why: Unwanted, element: &Element) {
        match element.name.as_str() {
            "noscript" => return self.noscript(element),
            "object" | "embed" => return self.plug_in(element),
            name if is_block(name) => self.end_paragraph(),
            _ => {}
        }
        if !element.children.is_empty() || why != Unwanted::Hidden {
            self.left_out.count(why);
        }
    }
}
