//! What is said about a figure or a box by elements somewhere in it.

use standfirst_article::{Block, Inline, Picture, RichText};

use super::{
    Element,
    credit::{split_credit, without_label},
    joined::Joined,
    walk::Walker,
};

/// Captions, credits and titles, as they are found.
#[derive(Debug, Default)]
pub(super) struct About {
    /// A figure takes captions and credits, a box takes a title.
    pub(super) is_box: bool,
    pub(super) caption: Vec<Inline>,
    pub(super) credit: Vec<Inline>,
    pub(super) title: Vec<Inline>,
}

impl Walker<'_> {
    /// Walks what is in an element, and gives back what was said about it.
    pub(super) fn children_about(&mut self, element: &Element, is_box: bool) -> About {
        let outer = self.about.replace(About { is_box, ..About::default() });
        self.children(element);
        std::mem::replace(&mut self.about, outer).unwrap_or_default()
    }

    /// A caption: of the figure it stands in, or of the picture just before.
    pub(super) fn caption(&mut self, element: &Element) {
        if self.is_in_figure() {
            let text = self.text_in(element);
            return self.say(text, |about| &mut about.caption);
        }
        match self.picture_before(|picture| picture.caption.is_none()) {
            Some(at) => {
                let (caption, credit) = split_credit(self.text_in(element));
                if let Some(Block::Figure(picture)) = self.out.get_mut(at) {
                    picture.caption = caption;
                    picture.credit = picture.credit.take().or(credit);
                }
            }
            None => self.plainly(element),
        }
    }

    /// A credit, likewise.
    pub(super) fn credit(&mut self, element: &Element) {
        if self.is_in_figure() {
            let text = self.text_in(element);
            return self.say(text, |about| &mut about.credit);
        }
        match self.picture_before(|picture| picture.credit.is_none()) {
            Some(at) => {
                let text = without_label(self.text_in(element));
                if let Some(Block::Figure(picture)) = self.out.get_mut(at) {
                    picture.credit = Some(text).filter(|text| !text.0.is_empty());
                }
            }
            None => self.plainly(element),
        }
    }

    /// A shortcode around a picture and its caption.
    pub(super) fn caption_shortcode(&mut self, closes: bool) {
        if !closes {
            return self.end_paragraph();
        }
        let text = self.line.take();
        self.end_paragraph();
        match (text, self.out.last_mut()) {
            (Some(text), Some(Block::Figure(picture))) if picture.caption.is_none() => {
                (picture.caption, picture.credit) = split_credit(text);
            }
            (text, _) => self.out.extend(text.map(Block::Paragraph)),
        }
    }

    /// The place of a picture that stands just before, and of which this is so.
    fn picture_before(&self, is_so: fn(&Picture) -> bool) -> Option<usize> {
        let before = self.out.last().filter(|_| self.line.is_empty() && !self.is_deep());
        matches!(before, Some(Block::Figure(picture)) if is_so(picture)).then(|| self.out.len().saturating_sub(1))
    }

    /// An element that is not what its class or name says, where it stands.
    fn plainly(&mut self, element: &Element) {
        match element.name.as_str() {
            "figcaption" | "summary" => self.wrapper(element),
            _ => self.named(element),
        }
    }

    /// The title of the box it stands in, if it has none so far.
    pub(super) fn title(&mut self, element: &Element) {
        let is_first = self.about.as_ref().is_some_and(|about| about.is_box && about.title.is_empty());
        if !is_first || self.is_deep() {
            return self.plainly(element);
        }
        let text = self.text_in(element);
        self.say(text, |about| &mut about.title);
    }

    fn is_in_figure(&self) -> bool {
        !self.is_deep() && self.about.as_ref().is_some_and(|about| !about.is_box)
    }

    fn say(&mut self, text: RichText, part: fn(&mut About) -> &mut Vec<Inline>) {
        if let Some(about) = &mut self.about {
            let mut joined = Joined { text: std::mem::take(part(about)), ..Joined::default() };
            joined.line(text);
            *part(about) = joined.text;
        }
    }
}
