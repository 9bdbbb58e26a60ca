//! Visitor of an article's pictures and recordings.

use standfirst_article::{Article, Block, Media, Picture};

/// Visitor of an article's media. `field` is the path in the JSON: `sections[2].blocks[0].figure`.
pub(super) trait Visitor {
    /// Visits the picture at the top of the article.
    fn hero(&mut self, picture: &mut Picture, field: &str);
    /// Visits a picture in the text.
    fn picture(&mut self, picture: &mut Picture, field: &str);
    /// Visits audio or video.
    fn recording(&mut self, media: &mut Media, field: &str);
}

/// Visits an article's media in document order.
pub(super) fn visit(article: &mut Article, visitor: &mut impl Visitor) {
    if let Some(picture) = &mut article.image {
        visitor.hero(picture, "image");
    }
    blocks(&mut article.lead, "lead", visitor);
    for (index, section) in article.sections.iter_mut().enumerate() {
        blocks(&mut section.blocks, &format!("sections[{index}].blocks"), visitor);
    }
}

fn blocks(all: &mut [Block], field: &str, visitor: &mut impl Visitor) {
    for (index, one) in all.iter_mut().enumerate() {
        block(one, &format!("{field}[{index}]"), visitor);
    }
}

fn block(block: &mut Block, field: &str, visitor: &mut impl Visitor) {
    let inside = match block {
        Block::Figure(picture) => {
            visitor.picture(picture, &format!("{field}.figure"));
            return;
        }
        Block::Gallery(gallery) => {
            for (index, picture) in gallery.pictures.iter_mut().enumerate() {
                visitor.picture(picture, &format!("{field}.gallery.pictures[{index}]"));
            }
            return;
        }
        Block::Audio(media) => {
            visitor.recording(media, &format!("{field}.audio"));
            "audio.transcript"
        }
        Block::Video(media) => {
            visitor.recording(media, &format!("{field}.video"));
            "video.transcript"
        }
        Block::Details(_) => "details.blocks",
        Block::Callout(_) => "callout.blocks",
        Block::Entry(_) => "entry.blocks",
        Block::Quote(_) => "quote.blocks",
        Block::PullQuote(_) => "pullQuote.blocks",
        Block::Paragraph(_)
        | Block::Heading(_)
        | Block::List(_)
        | Block::Definitions(_)
        | Block::Embed(_)
        | Block::Table(_)
        | Block::Code(_)
        | Block::Preformatted(_)
        | Block::Verse(_)
        | Block::Divider(_)
        | Block::Footnotes(_)
        | Block::Unknown(_) => return,
    };
    blocks(block.inside_mut(), &format!("{field}.{inside}"), visitor);
}

/// Addresses of all media files of an article, in document order.
pub fn addresses(article: &Article) -> Vec<String> {
    let mut names = AddressCollector(Vec::new());
    visit(&mut article.clone(), &mut names);
    names.0
}

struct AddressCollector(Vec<String>);

impl Visitor for AddressCollector {
    fn hero(&mut self, picture: &mut Picture, field: &str) {
        self.picture(picture, field);
    }

    fn picture(&mut self, picture: &mut Picture, _: &str) {
        self.0.push(picture.src.as_str().to_owned());
        self.0.extend(picture.sources.iter().map(|source| source.src.as_str().to_owned()));
    }

    fn recording(&mut self, media: &mut Media, _: &str) {
        let own = [Some(&media.src), media.poster.as_ref()];
        let files = own.into_iter().flatten().chain(media.tracks.iter().map(|track| &track.src));
        self.0.extend(files.map(|src| src.as_str().to_owned()));
    }
}
