//! What others are told about a story: previews, search engines, oEmbed.

use standfirst_article::{Article, Block, Picture, RichText, Slug};

use super::super::{
    Site, Story,
    place::Place,
    site::{json_path, story_path},
};

/// Longest description, in characters: about what is shown of it.
const LONGEST: usize = 200;

/// A story as others are told about it.
#[derive(Clone, Debug)]
pub(crate) struct About<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) article: &'a Article,
    pub(crate) slug: &'a Slug,
    /// The absolute address under which the story is known.
    pub(crate) canonical: String,
    pub(crate) description: String,
    /// The picture that stands for it.
    pub(crate) image: Option<Image>,
    file: String,
}

/// A picture, by its absolute address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Image {
    pub(crate) url: String,
    pub(crate) size: Option<(u32, u32)>,
    pub(crate) alt: String,
}

impl<'a> About<'a> {
    /// What is said about this story.
    pub(crate) fn new(site: &'a Site, story: &'a Story) -> Self {
        let Story { article, slug, preview } = story;
        let (place, file) = (Place::of(site, &story_path(slug)), json_path(slug));
        let canonical = article.canonical.as_ref().and_then(|url| place.absolute(&file, url.as_str()));
        let canonical = canonical.unwrap_or_else(|| place.address());
        let hero = article.image.as_ref();
        let alt = hero.map(|picture| picture.alt.clone()).unwrap_or_default();
        let image = match preview {
            Some(preview) => {
                Some(Image { url: site.base.of_file(&preview.path), size: Some((preview.width, preview.height)), alt })
            }
            None => hero.and_then(|hero| {
                Some(Image { url: place.absolute(&file, hero.src.as_str())?, size: hero.width.zip(hero.height), alt })
            }),
        };
        Self { place, article, slug, canonical, description: description(article), image, file }
    }

    /// The absolute address of what the story calls `address`.
    pub(crate) fn absolute(&self, address: &str) -> Option<String> {
        self.place.absolute(&self.file, address)
    }

    /// The pictures that stand for the story, the best one first.
    pub(crate) fn images(&self) -> Vec<String> {
        let hero = self.article.image.as_ref().and_then(|Picture { src, .. }| self.absolute(src.as_str()));
        let mut images: Vec<_> = self.image.iter().map(|image| image.url.clone()).chain(hero).collect();
        images.dedup();
        images
    }
}

/// The story in a sentence: its dek, else its summary, else how it begins.
fn description(article: &Article) -> String {
    let dek = article.dek.iter().chain(&article.summary).map(RichText::plain);
    let lead = || article.blocks().map(words_of);
    let text = dek.chain(std::iter::once_with(lead).flatten()).find(|text| !text.trim().is_empty());
    shortened(&text.unwrap_or_else(|| article.headline.clone()))
}

/// The words of a block in one line.
pub(super) fn words_of(block: &Block) -> String {
    if let Block::Paragraph(text) = block {
        return text.plain();
    }
    // Items and cells stand apart, though nothing in their texts says so.
    let mut words = Vec::new();
    block.each_text(&mut |text| words.push(text.to_owned()));
    words.join(" ")
}

/// At most so many characters of a text as a description may have, to the end of a word.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let short: String = text.chars().take(LONGEST - 1).collect();
    // Where it was cut between two words, the last one is whole.
    let ends_well = text.chars().nth(LONGEST - 1) == Some(' ');
    let short =
        if ends_well { short.as_str() } else { short.rsplit_once(' ').map_or(short.as_str(), |(short, _)| short) };
    [short, "…"].concat()
}
