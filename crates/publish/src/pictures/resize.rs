//! Other sizes of a picture. Light is mixed as light, not as the numbers that stand for it: fine bright lines on dark
//! would fade otherwise.

use std::sync::LazyLock;

use fast_image_resize::{FilterType, PixelComponentMapper, ResizeAlg, ResizeOptions, Resizer, create_srgb_mapper};
use image::{DynamicImage, RgbImage, RgbaImage};

use super::{
    crop::{Part, Placed},
    open::Opened,
};

static SRGB: LazyLock<PixelComponentMapper> = LazyLock::new(create_srgb_mapper);

/// A picture whose numbers stand for light, sixteen bits a channel.
pub(super) struct Light {
    pixels: DynamicImage,
    placed: Placed,
}

impl Light {
    /// Of a picture as it was unpacked.
    pub(super) fn of(opened: &Opened) -> Option<Self> {
        let (width, height) = (opened.pixels.width(), opened.pixels.height());
        let mut pixels = if opened.pixels.color().has_alpha() {
            DynamicImage::new_rgba16(width, height)
        } else {
            DynamicImage::new_rgb16(width, height)
        };
        SRGB.forward_map(&opened.pixels, &mut pixels).ok()?;
        Some(Self { pixels, placed: opened.placed })
    }

    /// Width and height, as it is seen.
    pub(super) fn size(&self) -> (u32, u32) {
        self.placed.size((self.pixels.width(), self.pixels.height()))
    }

    /// A part of it, or all, at another size, and turned so that it stands as it is to be seen.
    pub(super) fn sized(&self, part: Option<Part>, size: (u32, u32)) -> Option<DynamicImage> {
        let (width, height) = self.placed.size(size);
        // Softer than Lanczos, which draws halos around what is bright in this arithmetic.
        let mut options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
        if let Some(part) = part {
            let Part { left, top, width, height } = self.placed.in_file(part, self.size());
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
        plain.apply_orientation(self.placed.0);
        Some(plain)
    }

    /// All of it at this width.
    pub(super) fn narrower(&self, width: u32) -> Option<DynamicImage> {
        let (own_width, own_height) = self.size();
        let height =
            (u64::from(own_height) * u64::from(width) + u64::from(own_width) / 2) / u64::from(own_width).max(1);
        self.sized(None, (width, u32::try_from(height).ok()?.max(1)))
    }
}
