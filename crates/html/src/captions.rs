//! Captions, credits and titles: elements anywhere in a figure or a box that describe it.

use standfirst_article::{Block, Inline, Picture, RichText};

use super::{
    Element,
    credit::{split_credit, without_label},
    joined::Joined,
    walk::Walker,
};

/// The captions, credits and titles collected for the figure or box that is open.
#[derive(Debug, Default)]
pub(super) struct Captions {
    /// Whether it is a box, which has a title; a figure has captions and credits.
    pub(super) is_box: bool,
    pub(super) caption: Vec<Inline>,
    pub(super) credit: Vec<Inline>,
    pub(super) title: Vec<Inline>,
}

impl Walker<'_> {
    /// Walks the children of a figure or box, and returns the captions found in it.
    pub(super) fn children_with_captions(&mut self, element: &Element, is_box: bool) -> Captions {
        let outer = self.captions.replace(Captions { is_box, ..Captions::default() });
        self.children(element);
        std::mem::replace(&mut self.captions, outer).unwrap_or_default()
    }

    /// Handles a caption: of the enclosing figure, or of the picture directly before it.
    pub(super) fn caption(&mut self, element: &Element) {
        if self.is_in_figure() {
            let text = self.text_in(element);
            return self.append_caption(text, |captions| &mut captions.caption);
        }
        match self.picture_before(|picture| picture.caption.is_none()) {
            Some(at) => {
                let (caption, credit) = split_credit(self.text_in(element));
                if let Some(Block::Figure(picture)) = self.out.get_mut(at) {
                    picture.caption = caption;
                    picture.credit = picture.credit.take().or(credit);
                }
            }
            None => self.without_role(element),
        }
    }

    /// Handles a credit: of the enclosing figure, or of the picture directly before it.
    pub(super) fn credit(&mut self, element: &Element) {
        if self.is_in_figure() {
            let text = self.text_in(element);
            return self.append_caption(text, |captions| &mut captions.credit);
        }
        match self.picture_before(|picture| picture.credit.is_none()) {
            Some(at) => {
                let text = without_label(self.text_in(element));
                if let Some(Block::Figure(picture)) = self.out.get_mut(at) {
                    picture.credit = Some(text).filter(|text| !text.0.is_empty());
                }
            }
            None => self.without_role(element),
        }
    }

    /// Handles `[caption]`, the shortcode around a picture and its caption.
    pub(super) fn caption_shortcode(&mut self, closes: bool) {
        if !closes {
            return self.end_paragraph();
        }
        let text = self.paragraph.take();
        self.end_paragraph();
        match (text, self.out.last_mut()) {
            (Some(text), Some(Block::Figure(picture))) if picture.caption.is_none() => {
                (picture.caption, picture.credit) = split_credit(text);
            }
            (text, _) => self.out.extend(text.map(Block::Paragraph)),
        }
    }

    /// The index of the picture directly before, if it satisfies the predicate.
    fn picture_before(&self, is_so: fn(&Picture) -> bool) -> Option<usize> {
        let before = self.out.last().filter(|_| self.paragraph.is_empty() && !self.is_deep());
        matches!(before, Some(Block::Figure(picture)) if is_so(picture)).then(|| self.out.len().saturating_sub(1))
    }

    /// Walks an element without regard to the role that its class or name gives it.
    fn without_role(&mut self, element: &Element) {
        match element.name.as_str() {
            "figcaption" | "summary" => self.wrapper(element),
            _ => self.by_name(element),
        }
    }

    /// Handles a title: of the enclosing box, if that has none so far.
    pub(super) fn title(&mut self, element: &Element) {
        let is_first = self.captions.as_ref().is_some_and(|captions| captions.is_box && captions.title.is_empty());
        if !is_first || self.is_deep() {
            return self.without_role(element);
        }
        let text = self.text_in(element);
        self.append_caption(text, |captions| &mut captions.title);
    }

    fn is_in_figure(&self) -> bool {
        !self.is_deep() && self.captions.as_ref().is_some_and(|captions| !captions.is_box)
    }

    fn append_caption(&mut self, text: RichText, part: fn(&mut Captions) -> &mut Vec<Inline>) {
        if let Some(captions) = &mut self.captions {
            let mut joined = Joined { text: std::mem::take(part(captions)), ..Joined::default() };
            joined.line(text);
            *part(captions) = joined.text;
        }
    }
}
