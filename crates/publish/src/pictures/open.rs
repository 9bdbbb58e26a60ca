//! Unpacking a picture, within limits.

use std::{collections::HashSet, io::Cursor};

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits, metadata::Orientation};

use super::{crop::Placed, recipe::FEW_COLOURS};

/// A picture in memory, eight bits a channel.
pub(super) struct Opened {
    /// As it is in the file: RGB, or RGBA where something shows through.
    pub(super) pixels: DynamicImage,
    /// How it is turned to be seen.
    pub(super) placed: Placed,
    /// The colour profile, where it is one of RGB.
    pub(super) profile: Option<Vec<u8>>,
    /// Whether it has few colours, as drawings have.
    pub(super) is_drawing: bool,
}

/// The memory that a decoder may take; the size in pixels was looked at before.
pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(512 << 20);
    limits
}

/// A decoder that has read the beginning.
///
/// # Errors
/// Where that is broken, or claims too much.
pub(super) fn decoder(bytes: &[u8], format: ImageFormat) -> ImageResult<impl ImageDecoder> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    reader.into_decoder()
}

/// Unpacks a picture.
///
/// # Errors
/// Where it is broken, or claims too much.
pub(super) fn open(bytes: &[u8], format: ImageFormat) -> ImageResult<Opened> {
    let mut decoder = decoder(bytes, format)?;
    let placed = Placed(decoder.orientation().unwrap_or(Orientation::NoTransforms));
    let profile = decoder.icc_profile().ok().flatten().filter(|profile| is_of_rgb(profile));
    let pixels = plain(DynamicImage::from_decoder(decoder)?);
    let is_drawing = has_few_colours(&pixels);
    Ok(Opened { pixels, placed, profile, is_drawing })
}

/// A profile of four inks, or of grey, says nothing about the pixels that were made of them. The colour space stands
/// at byte 16 (ICC.1:2022, 7.2).
fn is_of_rgb(profile: &[u8]) -> bool {
    profile.get(16..20) == Some(b"RGB ")
}

/// RGB, and RGBA only where it is needed: many files have a channel of transparency in which nothing is transparent.
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
