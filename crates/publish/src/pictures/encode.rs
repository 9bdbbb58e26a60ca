//! Encoding of derived files.

use image::{DynamicImage, ImageEncoder, RgbImage, codecs::jpeg::JpegEncoder};
use webp::{Encoder, PixelLayout, WebPConfig};

use super::{container, parameters};

/// Encodes WebP: lossy; for a drawing also lossless, if that takes fewer bytes.
pub(super) fn webp(pixels: &DynamicImage, is_drawing: bool, profile: Option<&[u8]>) -> Option<Vec<u8>> {
    let mut config = WebPConfig::new().ok()?;
    config.quality = parameters::WEBP;
    // Keeps edges between saturated colours sharp.
    config.use_sharp_yuv = 1;
    let lossy = packed(pixels, &config)?;
    config.lossless = 1;
    config.quality = 75.0;
    let lossless = is_drawing.then(|| packed(pixels, &config)).flatten();
    let best = lossless.filter(|lossless| lossless.len() <= lossy.len()).unwrap_or(lossy);
    match profile {
        Some(profile) => {
            container::with_profile(&best, (pixels.width(), pixels.height()), pixels.color().has_alpha(), profile)
        }
        None => Some(best),
    }
}

/// Encodes WebP with libwebp, which fails above the format's limit of 16,383 pixels a side.
fn packed(pixels: &DynamicImage, config: &WebPConfig) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    if width == 0 || height == 0 {
        return None;
    }
    let layout = if pixels.color().has_alpha() { PixelLayout::Rgba } else { PixelLayout::Rgb };
    Some(Encoder::new(pixels.as_bytes(), layout, width, height).encode_advanced(config).ok()?.to_vec())
}

/// Encodes JPEG for a preview at the best quality that fits the byte limit; transparency is shown on white.
pub(super) fn jpeg(pixels: &DynamicImage, profile: Option<&[u8]>) -> Option<Vec<u8>> {
    let pixels = on_white(pixels);
    let packed = |quality| {
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
        if let Some(profile) = profile {
            encoder.set_icc_profile(profile.to_vec()).ok()?;
        }
        encoder.encode_image(&pixels).ok()?;
        Some(bytes)
    };
    parameters::JPEG.into_iter().filter_map(packed).find(|bytes| bytes.len() <= parameters::MOST_PREVIEW_BYTES)
}

fn on_white(pixels: &DynamicImage) -> RgbImage {
    if !pixels.color().has_alpha() {
        return pixels.to_rgb8();
    }
    let rgba = pixels.to_rgba8();
    let mut white = RgbImage::new(rgba.width(), rgba.height());
    for (own, below) in rgba.pixels().zip(white.pixels_mut()) {
        let [red, green, blue, alpha] = own.0;
        below.0 = [red, green, blue].map(|channel| over_white(channel, alpha));
    }
    white
}

fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u16::from(channel), u16::from(alpha));
    u8::try_from((channel * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}
