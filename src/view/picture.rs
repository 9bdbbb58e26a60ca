//! Pictures: their space is reserved, and their caption and credit stay when they fail.

use standfirst_article::{Picture, PictureSource, RichText, decimal};
use standfirst_settings::words;

use super::{
    RenderContext,
    element::{Element, el, part},
};

/// Where a picture stands, which decides when it is fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ImageSlot {
    /// At the top: fetched first.
    Hero,
    /// In the text: fetched when it comes near.
    Text,
    /// In a gallery, beside others.
    Gallery,
}

impl ImageSlot {
    /// The widths pictures are shown at: `--wide` in `styles/tokens.css`, and half of it.
    fn sizes(self) -> &'static str {
        match self {
            Self::Hero | Self::Text => "(min-width: 48rem) 44rem, 100vw",
            Self::Gallery => "(min-width: 48rem) 22rem, 50vw",
        }
    }
}

impl RenderContext<'_> {
    /// A picture with caption and credit.
    pub(super) fn figure(&self, picture: &Picture, slot: ImageSlot) -> Element {
        let figure = match slot {
            ImageSlot::Hero => part("figure", "hero"),
            ImageSlot::Text | ImageSlot::Gallery => part("figure", "figure"),
        };
        let image = image(picture, slot);
        let image = match &picture.link {
            Some(link) => self.links.anchor(link.as_str()).child(image),
            None => image,
        };
        figure.child(image).child(missing()).children(self.captions(picture.caption.as_ref(), picture.credit.as_ref()))
    }

    /// Caption and credit, if there is either.
    pub(super) fn captions(&self, caption: Option<&RichText>, credit: Option<&RichText>) -> Option<Element> {
        let line = |name, text: Option<&RichText>| {
            text.filter(|text| !text.is_empty()).map(|text| self.fill(part("span", name), text))
        };
        let (caption, credit) = (line("caption", caption), line("credit", credit));
        let any = caption.is_some() || credit.is_some();
        let space = (caption.is_some() && credit.is_some()).then_some(" ");
        any.then(|| el("figcaption").children(caption).text(space.unwrap_or_default()).children(credit))
    }
}

/// Shown in place of a picture that could not be loaded.
fn missing() -> Element {
    part("p", "picture-missing").with("lang", words::LANG).text(words::PICTURE_MISSING)
}

fn image(picture: &Picture, slot: ImageSlot) -> Element {
    let own = source_set(picture, |source| source.media_type.is_none());
    let image = el("img")
        .maybe_with("srcset", own.as_deref())
        .with("sizes", slot.sizes())
        .maybe_number("width", picture.width)
        .maybe_number("height", picture.height)
        .with("alt", &picture.alt)
        .with("decoding", "async");
    let image = match slot {
        ImageSlot::Hero => image.with("fetchpriority", "high"),
        ImageSlot::Text | ImageSlot::Gallery => image.with("loading", "lazy"),
    };
    // After `loading`: WebKit begins to fetch as soon as `src` is set.
    let image = image.with("src", picture.src.as_str());

    let mut types: Vec<&str> = picture.sources.iter().filter_map(|source| source.media_type.as_deref()).collect();
    types.dedup();
    let sources = types.into_iter().map(|media_type| {
        let set = source_set(picture, |source| source.media_type.as_deref() == Some(media_type));
        el("source").with("type", media_type).with("sizes", slot.sizes()).maybe_with("srcset", set.as_deref())
    });
    el("picture").children(sources).child(image)
}

/// The files of one type as a `srcset`; `None` when there are none. In it spaces and
/// commas separate, so those of an address are escaped.
fn source_set(picture: &Picture, wanted: impl Fn(&PictureSource) -> bool) -> Option<String> {
    let files: Vec<String> = picture
        .sources
        .iter()
        .filter(|source| wanted(source))
        .map(|source| {
            let address = source.src.as_str().replace(' ', "%20").replace(',', "%2C");
            [&address, " ", &decimal(source.width), "w"].concat()
        })
        .collect();
    (!files.is_empty()).then(|| files.join(", "))
}
