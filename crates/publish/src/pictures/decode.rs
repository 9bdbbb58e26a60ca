//! Picture decoding within limits.

use std::{collections::HashSet, io::Cursor};

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits, metadata::Orientation};

use super::{crop::FileOrientation, parameters::FEW_COLOURS};

/// Decoded picture, 8 bits per channel.
pub(super) struct DecodedImage {
    /// Pixels in the orientation of the file: RGB, or RGBA if any pixel is transparent.
    pub(super) pixels: DynamicImage,
    /// EXIF orientation.
    pub(super) orientation: FileOrientation,
    /// Colour profile, if it is an RGB profile.
    pub(super) profile: Option<Vec<u8>>,
    /// Whether it has few colours, as drawings and diagrams have.
    pub(super) is_drawing: bool,
}

/// Memory limit of decoders. The size in pixels is checked before.
pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(512 << 20);
    limits
}

/// Decoder that has read the header.
///
/// # Errors
/// The decoder's error when the header is malformed, or the picture exceeds the limits.
pub(super) fn decoder(bytes: &[u8], format: ImageFormat) -> ImageResult<impl ImageDecoder> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    reader.into_decoder()
}

/// Decodes a picture.
///
/// # Errors
/// The decoder's error when the file is malformed, or the picture exceeds the limits.
pub(super) fn decode(bytes: &[u8], format: ImageFormat) -> ImageResult<DecodedImage> {
    let mut decoder = decoder(bytes, format)?;
    let orientation = FileOrientation(decoder.orientation().unwrap_or(Orientation::NoTransforms));
    let profile = decoder.icc_profile().ok().flatten().filter(|profile| is_of_rgb(profile));
    let pixels = plain(DynamicImage::from_decoder(decoder)?);
    let is_drawing = has_few_colours(&pixels);
    Ok(DecodedImage { pixels, orientation, profile, is_drawing })
}

/// Whether a colour profile is an RGB profile. CMYK and grey profiles do not apply to the pixels after conversion to
/// RGB. The colour space is at byte 16 (ICC.1:2022, 7.2).
fn is_of_rgb(profile: &[u8]) -> bool {
    profile.get(16..20) == Some(b"RGB ")
}

/// Converts to RGB, or RGBA if any pixel is transparent: many files have an alpha channel that is fully opaque.
fn plain(pixels: DynamicImage) -> DynamicImage {
    if !pixels.color().has_alpha() {
        return pixels.into_rgb8().into();
    }
    let rgba = pixels.into_rgba8();
    let is_opaque = rgba.pixels().all(|pixel| pixel.0.last() == Some(&u8::MAX));
    let pixels = DynamicImage::from(rgba);
    if is_opaque { pixels.into_rgb8().into() } else { pixels }
}

fn has_few_colours(pixels: &DynamicImage) -> bool {
    let step = usize::from(pixels.color().bytes_per_pixel());
    let mut colours = HashSet::new();
    pixels.as_bytes().chunks_exact(step).all(|colour| {
        colours.insert(colour);
        colours.len() <= FEW_COLOURS
    })
}
