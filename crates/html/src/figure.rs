//! Figures and galleries.

use std::mem::take;

use standfirst_article::{Block, Gallery, Picture, RichText};

use super::{
    Element,
    about::About,
    credit::{split_credit, without_label},
    walk::Walker,
};

impl Walker<'_> {
    /// Something with a caption, whatever it is.
    pub(super) fn figure(&mut self, element: &Element) {
        self.end_paragraph();
        let start = self.out.len();
        let about = self.children_about(element, false);
        self.end_paragraph();
        if self.count_pictures(start) == self.out.len() - start {
            self.gather(start);
        }
        self.attach(start, about);
    }

    /// Pictures that belong together. What else stands among them comes after them.
    pub(super) fn gallery(&mut self, element: &Element) {
        if self.in_gallery {
            return self.figure(element);
        }
        self.end_paragraph();
        let start = self.out.len();
        self.in_gallery = true;
        let about = self.children_about(element, false);
        self.in_gallery = false;
        self.end_paragraph();
        self.gather(start);
        self.attach(start, about);
    }

    /// How many of the blocks made since are pictures.
    fn count_pictures(&self, start: usize) -> usize {
        self.out.iter().skip(start).filter(|block| matches!(block, Block::Figure(_))).count()
    }

    /// Makes one gallery of two pictures or more.
    fn gather(&mut self, start: usize) {
        if self.count_pictures(start) < 2 {
            return;
        }
        let mut gallery = Gallery { pictures: Vec::new(), caption: None };
        let mut others = Vec::new();
        for block in self.out.split_off(start) {
            if let Block::Figure(picture) = block { gallery.pictures.push(picture) } else { others.push(block) }
        }
        self.out.push(Block::Gallery(gallery));
        self.out.append(&mut others);
    }

    /// Gives what was said to the one block that can hold it; else it stands after the blocks.
    fn attach(&mut self, start: usize, about: About) {
        let (caption, credit) = (RichText(about.caption), without_label(RichText(about.credit)));
        let mut takers = self.out.iter_mut().skip(start).filter(|block| is_taker(block));
        let rest = match (takers.next(), takers.next()) {
            (Some(Block::Figure(picture)), None) => say_of_picture(picture, caption, credit),
            (Some(Block::Gallery(gallery)), None) => [put(&mut gallery.caption, caption), credit],
            (Some(Block::Table(table)), None) => [put(&mut table.caption, caption), credit],
            (Some(Block::Quote(quote) | Block::PullQuote(quote)), None) => {
                [put(&mut quote.cite, super::quote::without_dash(caption)), credit]
            }
            (Some(Block::Audio(media) | Block::Video(media)), None) => {
                let (caption, credit) = divide(caption, credit);
                [put(&mut media.caption, caption), put(&mut media.credit, credit)]
            }
            _ => [caption, credit],
        };
        self.out.extend(rest.into_iter().filter(|text| !text.0.is_empty()).map(Block::Paragraph));
    }
}

fn is_taker(block: &Block) -> bool {
    matches!(
        block,
        Block::Figure(_)
            | Block::Gallery(_)
            | Block::Table(_)
            | Block::Quote(_)
            | Block::PullQuote(_)
            | Block::Audio(_)
            | Block::Video(_)
    )
}

fn say_of_picture(picture: &mut Picture, caption: RichText, credit: RichText) -> [RichText; 2] {
    let (caption, credit) = divide(caption, credit);
    [put(&mut picture.caption, caption), put(&mut picture.credit, credit)]
}

/// A credit that has no element of its own stands in the caption.
fn divide(caption: RichText, credit: RichText) -> (RichText, RichText) {
    if credit.0.is_empty() {
        let (caption, credit) = split_credit(caption);
        return (caption.unwrap_or_default(), credit.unwrap_or_default());
    }
    (caption, credit)
}

/// Puts a text where none is so far; gives back one that finds no place.
fn put(place: &mut Option<RichText>, mut text: RichText) -> RichText {
    if place.is_none() && !text.0.is_empty() {
        *place = Some(take(&mut text));
    }
    text
}
