//! Sound and moving pictures.

use standfirst_article::{Block, Lang, Media, MediaUrl, Track};

use super::{Element, Node, picture::pixels, unwanted::Unwanted, walk::Walker};

impl Walker<'_> {
    /// A recording. What stands in it for browsers that cannot play it is not seen.
    pub(super) fn recording(&mut self, element: &Element) {
        let Some(media) = media(element) else { return self.left_out.count(Unwanted::Recording) };
        let is_audio = element.name.ends_with("audio");
        self.place(if is_audio { Block::Audio(media) } else { Block::Video(media) });
    }

    /// Sound with a title beside it.
    pub(super) fn sound(&mut self, element: &Element) {
        self.end_paragraph();
        let start = self.out.len();
        let mut title = Some(self.children_about(element, true).title);
        self.end_paragraph();
        for block in self.out.iter_mut().skip(start) {
            if let Block::Audio(media) = block
                && media.title.is_none()
            {
                let words = title.take().map(|title| standfirst_article::RichText(title).plain());
                media.title = words.filter(|words| !words.is_empty());
            }
        }
        let title = title.filter(|title| !title.is_empty()).map(standfirst_article::RichText);
        self.out.extend(title.map(Block::Paragraph));
    }
}

fn media(element: &Element) -> Option<Media> {
    let own = (address(element).and_then(MediaUrl::parse), element);
    let sources = element.elements().filter(|inner| inner.name == "source");
    let sources = sources.map(|source| (address(source).and_then(MediaUrl::parse), source));
    let (src, said_by) = std::iter::once(own).chain(sources).find_map(|(src, element)| Some((src?, element)))?;
    let named = |name| element.attribute(name).map(str::trim).filter(|text| !text.is_empty());
    Some(Media {
        src,
        media_type: said_by.attribute("type").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned),
        title: named("title").or_else(|| named("aria-label")).map(str::to_owned),
        poster: named("poster").or_else(|| named("data-poster")).and_then(MediaUrl::parse),
        width: pixels(element, "width"),
        height: pixels(element, "height"),
        tracks: element.children.iter().filter_map(track).collect(),
        transcript: Vec::new(),
        caption: None,
        credit: None,
    })
}

fn address(element: &Element) -> Option<&str> {
    ["src", "data-src", "data-lazy-src"].iter().find_map(|name| element.attribute(name)).filter(|src| !src.is_empty())
}

/// Captions, if they say their language.
fn track(node: &Node) -> Option<Track> {
    let Node::Element(track) = node else { return None };
    let kind = track.attribute("kind").unwrap_or("subtitles");
    if track.name != "track" || !matches!(kind, "subtitles" | "captions") {
        return None;
    }
    let code = track.attribute("srclang")?;
    let label = track.attribute("label").filter(|label| !label.trim().is_empty()).unwrap_or(code);
    Some(Track { src: MediaUrl::parse(track.attribute("src")?)?, lang: Lang::parse(code)?, label: label.to_owned() })
}
