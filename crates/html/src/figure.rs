//! Figures and galleries.

use std::mem::take;

use standfirst_article::{Block, Gallery, Picture, RichText};

use super::{
    Element,
    captions::Captions,
    credit::{split_credit, without_label},
    walk::Walker,
};

impl Walker<'_> {
    /// Converts a figure: content of any kind with a caption.
    pub(super) fn figure(&mut self, element: &Element) {
        self.end_paragraph();
        let start = self.out.len();
        let captions = self.children_with_captions(element, false);
        self.end_paragraph();
        if self.count_pictures(start) == self.out.len() - start {
            self.merge_pictures(start);
        }
        self.attach(start, captions);
    }

    /// Converts a gallery. Other content in it comes after it.
    pub(super) fn gallery(&mut self, element: &Element) {
        if self.in_gallery {
            return self.figure(element);
        }
        self.end_paragraph();
        let start = self.out.len();
        self.in_gallery = true;
        let captions = self.children_with_captions(element, false);
        self.in_gallery = false;
        self.end_paragraph();
        self.merge_pictures(start);
        self.attach(start, captions);
    }

    /// The number of pictures among the blocks since `start`.
    fn count_pictures(&self, start: usize) -> usize {
        self.out.iter().skip(start).filter(|block| matches!(block, Block::Figure(_))).count()
    }

    /// Merges two or more pictures since `start` into one gallery.
    fn merge_pictures(&mut self, start: usize) {
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

    /// Attaches the caption and credit to the only block that can hold them; else they become paragraphs after the
    /// blocks.
    fn attach(&mut self, start: usize, captions: Captions) {
        let (caption, credit) = (RichText(captions.caption), without_label(RichText(captions.credit)));
        let mut targets = self.out.iter_mut().skip(start).filter(|block| takes_caption(block));
        let rest = match (targets.next(), targets.next()) {
            (Some(Block::Figure(picture)), None) => caption_picture(picture, caption, credit),
            (Some(Block::Gallery(gallery)), None) => [put(&mut gallery.caption, caption), credit],
            (Some(Block::Table(table)), None) => [put(&mut table.caption, caption), credit],
            (Some(Block::Quote(quote) | Block::PullQuote(quote)), None) => {
                [put(&mut quote.cite, super::quote::without_dash(caption)), credit]
            }
            (Some(Block::Audio(media) | Block::Video(media)), None) => {
                let (caption, credit) = separate_credit(caption, credit);
                [put(&mut media.caption, caption), put(&mut media.credit, credit)]
            }
            _ => [caption, credit],
        };
        self.out.extend(rest.into_iter().filter(|text| !text.0.is_empty()).map(Block::Paragraph));
    }
}

fn takes_caption(block: &Block) -> bool {
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

fn caption_picture(picture: &mut Picture, caption: RichText, credit: RichText) -> [RichText; 2] {
    let (caption, credit) = separate_credit(caption, credit);
    [put(&mut picture.caption, caption), put(&mut picture.credit, credit)]
}

/// Splits the credit off the caption where no element of its own holds it.
fn separate_credit(caption: RichText, credit: RichText) -> (RichText, RichText) {
    if credit.0.is_empty() {
        let (caption, credit) = split_credit(caption);
        return (caption.unwrap_or_default(), credit.unwrap_or_default());
    }
    (caption, credit)
}

/// Fills an empty slot with the text; returns a text that does not fit.
fn put(place: &mut Option<RichText>, mut text: RichText) -> RichText {
    if place.is_none() && !text.0.is_empty() {
        *place = Some(take(&mut text));
    }
    text
}
