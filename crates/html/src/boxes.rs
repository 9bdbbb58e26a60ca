//! Notes set apart, and what stands behind a summary.

use standfirst_article::{Block, Callout, Details, RichText};

use super::{Element, roles::tone, walk::Walker};

impl Walker<'_> {
    /// A note set apart. One that holds no words is none: an `aside` may be nothing but a picture.
    pub(super) fn callout(&mut self, element: &Element) {
        let Some((title, mut blocks)) = self.titled(element) else { return };
        if blocks.iter().all(is_wordless) {
            self.out.extend((!title.0.is_empty()).then_some(Block::Paragraph(title)));
            return self.out.append(&mut blocks);
        }
        let mut title = Some(title).filter(|title| !title.0.is_empty());
        if title.is_none() && blocks.len() > 1 && matches!(blocks.first(), Some(Block::Heading(_))) {
            let mut rest = blocks.into_iter();
            title = rest
                .next()
                .and_then(|block| if let Block::Heading(heading) = block { Some(heading.text) } else { None });
            blocks = rest.collect();
        }
        self.out.push(Block::Callout(Callout { tone: tone(element), title, blocks }));
    }

    /// Blocks behind a summary. Without one they are shown.
    pub(super) fn details(&mut self, element: &Element) {
        let Some((summary, mut blocks)) = self.titled(element) else { return };
        if blocks.is_empty() {
            self.out.extend((!summary.0.is_empty()).then_some(Block::Paragraph(summary)));
        } else if summary.0.is_empty() {
            self.out.append(&mut blocks);
        } else {
            let open = element.attribute("open").is_some();
            self.out.push(Block::Details(Details { summary, blocks, open }));
        }
    }

    /// What is in a box, and its title; `None` where boxes are nested too deep.
    fn titled(&mut self, element: &Element) -> Option<(RichText, Vec<Block>)> {
        if self.is_deep() {
            self.wrapper(element);
            return None;
        }
        self.end_paragraph();
        let around = self.begin();
        let about = self.children_about(element, true);
        Some((RichText(about.title), self.end(around)))
    }
}

/// Whether a block is to be looked at or heard, not read.
pub(super) fn is_wordless(block: &Block) -> bool {
    matches!(
        block,
        Block::Figure(_) | Block::Gallery(_) | Block::Audio(_) | Block::Video(_) | Block::Embed(_) | Block::Divider(_)
    )
}
