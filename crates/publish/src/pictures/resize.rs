//! Resizing in linear light. Averaging gamma-encoded values would darken fine bright lines on dark ground.

use std::sync::LazyLock;

use fast_image_resize::{FilterType, PixelComponentMapper, ResizeAlg, ResizeOptions, Resizer, create_srgb_mapper};
use image::{DynamicImage, RgbImage, RgbaImage};

use super::{
    crop::{CropRect, FileOrientation},
    decode::DecodedImage,
};

static SRGB: LazyLock<PixelComponentMapper> = LazyLock::new(create_srgb_mapper);

/// Picture in linear light, 16 bits per channel.
pub(super) struct LinearImage {
    pixels: DynamicImage,
    orientation: FileOrientation,
}

impl LinearImage {
    /// Converts a decoded picture from sRGB to linear light.
    pub(super) fn of(decoded: &DecodedImage) -> Option<Self> {
        let (width, height) = (decoded.pixels.width(), decoded.pixels.height());
        let mut pixels = if decoded.pixels.color().has_alpha() {
            DynamicImage::new_rgba16(width, height)
        } else {
            DynamicImage::new_rgb16(width, height)
        };
        SRGB.forward_map(&decoded.pixels, &mut pixels).ok()?;
        Some(Self { pixels, orientation: decoded.orientation })
    }

    /// Displayed width and height.
    pub(super) fn size(&self) -> (u32, u32) {
        self.orientation.size((self.pixels.width(), self.pixels.height()))
    }

    /// Resizes a crop, or the whole, and applies the orientation. Returns sRGB.
    pub(super) fn sized(&self, part: Option<CropRect>, size: (u32, u32)) -> Option<DynamicImage> {
        let (width, height) = self.orientation.size(size);
        // Catmull-Rom: in linear light Lanczos draws halos around bright areas.
        let mut options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
        if let Some(part) = part {
            let CropRect { left, top, width, height } = self.orientation.in_file(part, self.size());
            options = options.crop(left, top, width, height);
        }
        let has_alpha = self.pixels.color().has_alpha();
        let (mut light, mut plain) = if has_alpha {
            (DynamicImage::new_rgba16(width, height), DynamicImage::from(RgbaImage::new(width, height)))
        } else {
            (DynamicImage::new_rgb16(width, height), DynamicImage::from(RgbImage::new(width, height)))
        };
        Resizer::new().resize(&self.pixels, &mut light, &options).ok()?;
        SRGB.backward_map(&light, &mut plain).ok()?;
        plain.apply_orientation(self.orientation.0);
        Some(plain)
    }

    /// Resizes the whole picture to this width.
    pub(super) fn narrower(&self, width: u32) -> Option<DynamicImage> {
        let (own_width, own_height) = self.size();
        let height =
            (u64::from(own_height) * u64::from(width) + u64::from(own_width) / 2) / u64::from(own_width).max(1);
        self.sized(None, (width, u32::try_from(height).ok()?.max(1)))
    }
}
