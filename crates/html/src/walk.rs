//! The walk over a page: which element becomes what.
//!
//! Text goes into the paragraph that is open, a block ends it, and marks that are open go on in the next one. So no
//! element has to be asked what is in it before it is walked, and what stands between blocks, or in an element that
//! has no kind here, is text all the same.

use standfirst_article::{Block, Direction, Divider, Footnote, Lang};

use super::{
    Element, Node,
    about::About,
    leaked::{Piece, pieces},
    left_out::LeftOut,
    line::Line,
    marks::Mark,
    roles::{Role, is_block, is_heading, role},
    survey::Survey,
    unwanted::{Unwanted, unwanted},
    word,
};

/// What is known at a place of the page, and what was made so far.
#[derive(Default)]
pub(super) struct Walker<'a> {
    pub(super) survey: Survey<'a>,
    /// The paragraph that is open.
    pub(super) line: Line,
    /// The blocks of the one that is open around, or of the page.
    pub(super) out: Vec<Block>,
    /// Pictures and players that stand in the paragraph, and come after it.
    pub(super) lifted: Vec<Block>,
    /// What is said about the figure, or the box, that is open.
    pub(super) about: Option<About>,
    pub(super) nesting: usize,
    pub(super) in_gallery: bool,
    pub(super) in_note: bool,
    /// The element to come is the item of a list.
    pub(super) is_item: bool,
    /// Where the list ends that was made of items without one.
    pub(super) orphans: usize,
    pub(super) notes: Vec<Footnote>,
    /// The address of the last picture, which may come again for readers without script.
    pub(super) last_picture: String,
    /// The language of program text, where an element around it names it.
    pub(super) code_language: Option<String>,
    /// The bullet or number of the item of Word that is read.
    pub(super) word_mark: String,
    pub(super) lang: Option<Lang>,
    pub(super) dir: Option<Direction>,
    pub(super) left_out: LeftOut,
}

impl<'a> Walker<'a> {
    /// Walks a whole page, in a language and a direction if they are known.
    pub(super) fn of(page: &'a Element, lang: Option<Lang>, dir: Option<Direction>) -> Self {
        let mut walker = Self { survey: Survey::of(page), lang, dir, ..Self::default() };
        walker.children(page);
        walker.end_paragraph();
        walker
    }
}

impl Walker<'_> {
    /// Walks what is in an element.
    pub(super) fn children(&mut self, parent: &Element) {
        for (at, child) in parent.children.iter().enumerate() {
            match child {
                Node::Text(text) => self.text(text),
                Node::Element(element) if super::lazy::is_copied(element, parent.children.get(at + 1..)) => {}
                Node::Element(element) => self.element(element),
            }
        }
    }

    /// Adds text, without shortcodes that were left in it.
    pub(super) fn text(&mut self, text: &str) {
        if self.line.is_verbatim || !text.contains('[') {
            return self.line.text(text);
        }
        let found = pieces(text, &|name| self.survey.is_shortcode(name));
        let mut in_embed = false;
        for piece in found {
            match piece {
                Piece::Text(text) if in_embed && text.trim().starts_with("http") => self.address(text.trim()),
                Piece::Text(text) => self.line.text(text),
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
            return self.kept(element);
        }
        let outer = (self.lang.clone(), self.dir);
        self.lang = lang.clone().or_else(|| outer.0.clone());
        self.dir = dir.or(self.dir);
        if is_block(&element.name) || is_heading(&element.name) {
            self.end_paragraph();
        }
        let is_new = self.line.open(Mark::Span(lang, dir));
        self.kept(element);
        if is_block(&element.name) {
            self.end_paragraph();
        }
        if is_new {
            self.line.close();
        }
        (self.lang, self.dir) = outer;
    }

    fn kept(&mut self, element: &Element) {
        if !self.in_note
            && let Some(id) = self.survey.note(element)
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
            Some(Role::Inline) => self.apart(element),
            Some(Role::Card) => self.card(element),
            Some(Role::PullQuote) if is_box => self.pull_quote(element),
            Some(Role::Callout) if is_box && element.name != "p" => self.callout(element),
            Some(Role::Title) => self.title(element),
            Some(Role::Toggle) => self.details(element),
            Some(Role::Player) => self.player(element),
            Some(Role::Post) if is_box => self.post(element),
            Some(Role::Sound) => self.sound(element),
            Some(Role::Gallery | Role::PullQuote | Role::Callout | Role::Post) | None => self.named(element),
        }
    }

    /// An element whose class says nothing.
    pub(super) fn named(&mut self, element: &Element) {
        match element.name.as_str() {
            "br" => {
                if !self.line.line_break() {
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
            "lite-youtube" | "amp-youtube" | "lite-vimeo" => self.video_id(element),
            "details" => self.details(element),
            "summary" => self.title(element),
            "aside" => self.callout(element),
            "ruby" => self.ruby(element),
            "dialog" if element.attribute("open").is_none() => self.left_out.count(Unwanted::Hidden),
            "p" if word::is_item(element) => self.word_item(element),
            "span" if word::is_mark(element) => self.word_mark(element),
            "div" if super::player::is_placeholder(element) => self.video_id(element),
            name if is_heading(name) => self.heading(element),
            name if is_block(name) => self.block(element),
            _ => self.marked(element, Mark::of(element)),
        }
    }

    /// Text of its own, but nothing else.
    pub(super) fn wrapper(&mut self, element: &Element) {
        self.end_paragraph();
        self.children(element);
        self.end_paragraph();
    }

    fn block(&mut self, element: &Element) {
        if super::survey::is_notes(element) {
            self.notes_box(element);
        } else if let Some(language) = super::code::language(element) {
            let outer = self.code_language.replace(language.to_owned());
            self.wrapper(element);
            self.code_language = outer;
        } else {
            self.wrapper(element);
        }
    }

    /// Running text with white space around it.
    fn apart(&mut self, element: &Element) {
        self.line.space(" ");
        self.children(element);
        self.line.space(" ");
    }

    /// What is in an element, with a mark.
    pub(super) fn marked(&mut self, element: &Element, mark: Option<Mark>) {
        let is_new = mark.is_some_and(|mark| self.line.open(mark));
        self.children(element);
        if is_new {
            self.line.close();
        }
    }

    /// The reading of signs, in brackets where the page has none for browsers that cannot set it above them.
    fn ruby(&mut self, element: &Element) {
        let has_brackets = element.elements().any(|inner| inner.name == "rp");
        for child in &element.children {
            match child {
                Node::Text(text) => self.text(text),
                Node::Element(reading) if reading.name == "rt" && !has_brackets => {
                    self.line.text("(");
                    self.children(reading);
                    self.line.text(")");
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
