//! Every picture and recording of an article, with its place.

use standfirst_article::{Article, Block, Media, Picture};

/// Sees what an article names. `place` is the path of it in the JSON: `sections[2].blocks[0].figure`.
pub(super) trait Visitor {
    /// The picture at the top.
    fn hero(&mut self, picture: &mut Picture, place: &str);
    /// A picture in the text.
    fn picture(&mut self, picture: &mut Picture, place: &str);
    /// Sound or moving pictures.
    fn recording(&mut self, media: &mut Media, place: &str);
}

/// Goes through an article in the order of the page.
pub(super) fn each(article: &mut Article, visitor: &mut impl Visitor) {
    if let Some(picture) = &mut article.image {
        visitor.hero(picture, "image");
    }
    blocks(&mut article.lead, "lead", visitor);
    for (index, section) in article.sections.iter_mut().enumerate() {
        blocks(&mut section.blocks, &format!("sections[{index}].blocks"), visitor);
    }
}

fn blocks(all: &mut [Block], place: &str, visitor: &mut impl Visitor) {
    for (index, one) in all.iter_mut().enumerate() {
        block(one, &format!("{place}[{index}]"), visitor);
    }
}

fn block(block: &mut Block, place: &str, visitor: &mut impl Visitor) {
    let inside = match block {
        Block::Figure(picture) => {
            visitor.picture(picture, &format!("{place}.figure"));
            return;
        }
        Block::Gallery(gallery) => {
            for (index, picture) in gallery.pictures.iter_mut().enumerate() {
                visitor.picture(picture, &format!("{place}.gallery.pictures[{index}]"));
            }
            return;
        }
        Block::Audio(media) => {
            visitor.recording(media, &format!("{place}.audio"));
            "audio.transcript"
        }
        Block::Video(media) => {
            visitor.recording(media, &format!("{place}.video"));
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
    blocks(block.inside_mut(), &format!("{place}.{inside}"), visitor);
}

/// The addresses of all files that an article names, in order.
pub fn addresses(article: &Article) -> Vec<String> {
    let mut names = Names(Vec::new());
    each(&mut article.clone(), &mut names);
    names.0
}

struct Names(Vec<String>);

impl Visitor for Names {
    fn hero(&mut self, picture: &mut Picture, place: &str) {
        self.picture(picture, place);
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
