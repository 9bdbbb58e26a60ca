//! What a picture is, by its first bytes and whatever it is called.

use imagesize::ImageType;
use serde::{Deserialize, Serialize};

/// The types of pictures that browsers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    Jpeg,
    Png,
    Gif,
    WebP,
    /// Known by its size only.
    Avif,
    /// Without pixels.
    Svg,
}

impl Kind {
    /// The kind of a picture by its beginning; `None` for what is no picture.
    pub(super) fn of(head: &[u8], name: &str) -> Option<Self> {
        match imagesize::image_type(head) {
            Ok(ImageType::Jpeg) => Some(Self::Jpeg),
            Ok(ImageType::Png) => Some(Self::Png),
            Ok(ImageType::Gif) => Some(Self::Gif),
            Ok(ImageType::Webp) => Some(Self::WebP),
            // The list of types is open, and holds some that browsers do not show.
            _ if head.get(4..12).is_some_and(|brand| matches!(brand, b"ftypavif" | b"ftypavis")) => Some(Self::Avif),
            _ => is_svg(head, name).then_some(Self::Svg),
        }
    }

    /// How the `image` crate calls those that it reads.
    pub(super) fn readable(self) -> Option<image::ImageFormat> {
        match self {
            Self::Jpeg => Some(image::ImageFormat::Jpeg),
            Self::Png => Some(image::ImageFormat::Png),
            Self::Gif => Some(image::ImageFormat::Gif),
            Self::WebP => Some(image::ImageFormat::WebP),
            Self::Avif | Self::Svg => None,
        }
    }
}

fn is_svg(head: &[u8], name: &str) -> bool {
    let head = String::from_utf8_lossy(head);
    let is_markup = head.trim_start_matches('\u{feff}').trim_start().starts_with('<');
    name.to_ascii_lowercase().ends_with(".svg") && is_markup
}
