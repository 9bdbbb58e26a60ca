//! Metadata of a story's page: for link previews, search engines and oEmbed.

use standfirst_article::{Article, Block, Picture, RichText, Slug};

use super::super::{
    Site, Story,
    page_location::PageLocation,
    site::{json_path, story_path},
};

/// Longest description, in characters: about as much as search engines show.
const LONGEST: usize = 200;

/// Metadata of a story's page.
#[derive(Clone, Debug)]
pub(crate) struct StoryMetadata<'a> {
    pub(crate) location: PageLocation<'a>,
    pub(crate) article: &'a Article,
    pub(crate) slug: &'a Slug,
    /// Absolute canonical URL of the story.
    pub(crate) canonical: String,
    pub(crate) description: String,
    /// Preview picture, else the hero.
    pub(crate) image: Option<Image>,
    file: String,
}

/// Picture with an absolute URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Image {
    pub(crate) url: String,
    pub(crate) size: Option<(u32, u32)>,
    pub(crate) alt: String,
}

impl<'a> StoryMetadata<'a> {
    /// Metadata of this story.
    pub(crate) fn new(site: &'a Site, story: &'a Story) -> Self {
        let Story { article, slug, preview } = story;
        let (location, file) = (PageLocation::of(site, &story_path(slug)), json_path(slug));
        let canonical = article.canonical.as_ref().and_then(|url| location.absolute(&file, url.as_str()));
        let canonical = canonical.unwrap_or_else(|| location.url());
        let hero = article.image.as_ref();
        let alt = hero.map(|picture| picture.alt.clone()).unwrap_or_default();
        let image = match preview {
            Some(preview) => {
                Some(Image { url: site.base.of_file(&preview.path), size: Some((preview.width, preview.height)), alt })
            }
            None => hero.and_then(|hero| {
                Some(Image {
                    url: location.absolute(&file, hero.src.as_str())?,
                    size: hero.width.zip(hero.height),
                    alt,
                })
            }),
        };
        Self { location, article, slug, canonical, description: description(article), image, file }
    }

    /// Resolves an address of the story to an absolute URL.
    pub(crate) fn absolute(&self, address: &str) -> Option<String> {
        self.location.absolute(&self.file, address)
    }

    /// Absolute URLs of the preview and the hero, the preview first.
    pub(crate) fn images(&self) -> Vec<String> {
        let hero = self.article.image.as_ref().and_then(|Picture { src, .. }| self.absolute(src.as_str()));
        let mut images: Vec<_> = self.image.iter().map(|image| image.url.clone()).chain(hero).collect();
        images.dedup();
        images
    }
}

/// Description of a story: its dek, else its summary, else its first words.
fn description(article: &Article) -> String {
    let dek = article.dek.iter().chain(&article.summary).map(RichText::plain);
    let lead = || article.blocks().map(plain_text);
    let text = dek.chain(std::iter::once_with(lead).flatten()).find(|text| !text.trim().is_empty());
    shortened(&text.unwrap_or_else(|| article.headline.clone()))
}

/// Text of a block on one line.
pub(super) fn plain_text(block: &Block) -> String {
    if let Block::Paragraph(text) = block {
        return text.plain();
    }
    // Separate items and cells by spaces: their texts contain none.
    let mut words = Vec::new();
    block.each_text(&mut |text| words.push(text.to_owned()));
    words.join(" ")
}

/// Truncates a text to the length of a description, at the end of a word.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let short: String = text.chars().take(LONGEST - 1).collect();
    // If the cut is between two words, the last word is complete.
    let ends_well = text.chars().nth(LONGEST - 1) == Some(' ');
    let short =
        if ends_well { short.as_str() } else { short.rsplit_once(' ').map_or(short.as_str(), |(short, _)| short) };
    [short, "…"].concat()
}
