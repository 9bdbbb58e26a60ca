//! Picture type, detected by the first bytes of the file.

use imagesize::ImageType;
use serde::{Deserialize, Serialize};

/// Picture types that browsers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum ImageKind {
    Jpeg,
    Png,
    Gif,
    WebP,
    /// Only its size is read: there is no decoder for it.
    Avif,
    /// Has no pixels.
    Svg,
}

impl ImageKind {
    /// Detects the type by the first bytes, and for SVG also by the file name; `None` if it is not a picture.
    pub(super) fn of(head: &[u8], name: &str) -> Option<Self> {
        match imagesize::image_type(head) {
            Ok(ImageType::Jpeg) => Some(Self::Jpeg),
            Ok(ImageType::Png) => Some(Self::Png),
            Ok(ImageType::Gif) => Some(Self::Gif),
            Ok(ImageType::Webp) => Some(Self::WebP),
            // `ImageType` is non-exhaustive, and contains types that browsers do not show.
            _ if head.get(4..12).is_some_and(|brand| matches!(brand, b"ftypavif" | b"ftypavis")) => Some(Self::Avif),
            _ => is_svg(head, name).then_some(Self::Svg),
        }
    }

    /// Format in the `image` crate; `None` for types that it does not decode here.
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
