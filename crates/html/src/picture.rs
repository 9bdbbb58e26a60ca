//! Pictures.

use standfirst_article::{Block, LinkUrl, MediaUrl, Picture, PictureSource};

use super::{Element, lazy, srcset::candidates, unwanted::Unwanted, walk::Walker};

/// An icon is no wider and no higher, in pixels.
const ICON: u32 = 32;

impl Walker<'_> {
    /// A picture with files for different screens.
    pub(super) fn picture(&mut self, element: &Element) {
        match element.elements().find(|inner| inner.name == "img") {
            Some(image) => self.image(image, Some(element)),
            None => self.children(element),
        }
    }

    /// A picture: an icon becomes its words, any other a figure.
    pub(super) fn image(&mut self, image: &Element, around: Option<&Element>) {
        let alt = image.attribute("alt").unwrap_or_default().trim();
        if is_pixel(image) {
            self.left_out.count(Unwanted::Tracking);
        } else if let Some(picture) = picture(image, around).filter(|_| !is_word(image, alt)) {
            let link = self.line.link().filter(|link| !leads_to_file(link, &picture.src)).cloned();
            picture.src.as_str().clone_into(&mut self.last_picture);
            self.place(Block::Figure(Picture { link, ..picture }));
        } else if alt.is_empty() {
            self.left_out.count(Unwanted::Picture);
        } else {
            self.line.text(alt);
        }
    }

    /// What readers without script see: only pictures count, and of these only those that have not just been there.
    pub(super) fn noscript(&mut self, element: &Element) {
        for inner in element.elements() {
            match inner.name.as_str() {
                "img" if lazy::address(inner).is_some_and(|src| is_same(src.as_str(), &self.last_picture)) => {}
                "img" => self.image(inner, None),
                "picture" => self.picture(inner),
                _ => self.noscript(inner),
            }
        }
    }
}

/// What an element says about a picture; `None` where it has no address.
fn picture(image: &Element, around: Option<&Element>) -> Option<Picture> {
    let mut sources = Vec::new();
    let offers = around.into_iter().flat_map(Element::elements).filter(|inner| inner.name == "source");
    // A picture for other screens may have another shape, which the size here does not fit.
    for source in offers.filter(|source| source.attribute("media").is_none()) {
        let media_type = source.attribute("type").map(str::trim).filter(|media_type| !media_type.is_empty());
        add(&mut sources, source, media_type);
    }
    add(&mut sources, image, None);
    let src = lazy::address(image)
        .or_else(|| sources.iter().max_by_key(|source| source.width).map(|source| source.src.clone()))?;
    let given = (pixels(image, "width"), pixels(image, "height"));
    let (width, height) = match given {
        (None, None) => size_in_name(src.as_str()).map_or(given, |(width, height)| (Some(width), Some(height))),
        _ => given,
    };
    let alt = image.attribute("alt").unwrap_or_default().trim().to_owned();
    Some(Picture { src, width, height, sources, alt, caption: None, credit: None, link: None })
}

fn add(sources: &mut Vec<PictureSource>, element: &Element, media_type: Option<&str>) {
    let found = candidates(lazy::set(element).unwrap_or_default());
    sources.extend(found.map(|(src, width)| PictureSource { src, width, media_type: media_type.map(str::to_owned) }));
}

/// A size in pixels (WHATWG HTML, "rules for parsing dimension values"); a share of the page is none.
pub(super) fn pixels(element: &Element, name: &str) -> Option<u32> {
    let value = element.attribute(name)?.trim_start();
    let digits = value.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok().filter(|size| *size > 0 && !value.trim_end().ends_with('%'))
}

/// The size that WordPress puts into the names of its files: `bridge-300x200.jpg`.
fn size_in_name(address: &str) -> Option<(u32, u32)> {
    let path = address.split(['?', '#']).next()?;
    let (_, size) = path.rsplit_once('.')?.0.rsplit_once('-')?;
    let (width, height) = size.split_once('x')?;
    let parse = |side: &str| side.parse().ok().filter(|side| (1..=20_000).contains(side));
    Some((parse(width)?, parse(height)?))
}

/// Whether two addresses are of the same picture, in whatever size and format.
fn is_same(one: &str, other: &str) -> bool {
    fn stem(address: &str) -> &str {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let stem = path.rsplit_once('.').filter(|(_, end)| !end.contains('/')).map_or(path, |(stem, _)| stem);
        stem.rsplit_once('-').filter(|_| size_in_name(path).is_some()).map_or(stem, |(stem, _)| stem)
    }
    stem(one) == stem(other)
}

/// Hosts and paths of pictures that count readers.
const PIXELS: [&str; 16] = [
    "facebook.com/tr",
    "pixel.wp.com",
    "stats.wp.com",
    "scorecardresearch.com",
    "quantserve.com",
    "google-analytics.com",
    "googleadservices.com",
    "doubleclick.net",
    "px.ads.linkedin.com",
    "analytics.twitter.com",
    "t.co/i/adsct",
    "bat.bing.com",
    "mc.yandex.ru",
    "counter.yadro.ru",
    "feeds.feedburner.com/~",
    "medium.com/_/stat",
];

/// Whether a picture, or a frame, is there to count readers: by its size or its address.
pub(super) fn is_pixel(element: &Element) -> bool {
    let side = |name| element.attribute(name).map(str::trim).map(|side| side.trim_end_matches("px"));
    let is_dot = |side: Option<&str>| side.is_none_or(|side| matches!(side, "0" | "1"));
    let (width, height) = (side("width"), side("height"));
    let is_none = width == Some("0") || height == Some("0");
    is_none
        || (width.is_some() || height.is_some()) && is_dot(width) && is_dot(height)
        || lazy::address(element)
            .is_some_and(|src| PIXELS.iter().any(|pixel| after_scheme(src.as_str()).contains(pixel)))
}

/// The host and path of an address, without what is asked of it.
fn after_scheme(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

/// Names in `class` of pictures that are characters or formulas.
const WORDS: [&str; 6] = ["emoji", "wp-smiley", "smiley", "latex", "tex", "mwe-math-fallback-image-inline"];

/// Whether a picture stands for its words.
fn is_word(image: &Element, alt: &str) -> bool {
    let is_small = |side: Option<u32>| side.is_none_or(|side| side <= ICON);
    let (width, height) = (pixels(image, "width"), pixels(image, "height"));
    let is_icon = (width.is_some() || height.is_some()) && is_small(width) && is_small(height);
    is_icon || is_emoji(alt) || WORDS.iter().any(|name| image.has_class(name))
}

/// Whether a text is one character in pictures, or a few (Unicode 16, emoji and their joiners).
fn is_emoji(text: &str) -> bool {
    let is_part = |c| matches!(c, '\u{a9}' | '\u{ae}' | '\u{200d}' | '\u{203c}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}');
    !text.is_empty() && text.len() <= 40 && text.chars().all(is_part)
}

/// Whether a link around a picture leads to nothing but the file of the picture.
fn leads_to_file(link: &LinkUrl, src: &MediaUrl) -> bool {
    let path = link.as_str().split(['?', '#']).next().unwrap_or_default();
    let end = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    link.as_str() == src.as_str()
        || end.is_some_and(|end| matches!(end.as_str(), "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg"))
}
