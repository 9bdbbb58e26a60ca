//! Metadata of a picture that is read without decoding its pixels, and the list of derived files.

use std::{collections::BTreeMap, io::Cursor};

use image::{
    AnimationDecoder, ImageDecoder,
    codecs::{gif::GifDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};
use serde::{Deserialize, Serialize};

use super::{crop::FileOrientation, decode, kind::ImageKind, parameters::MOST_PIXELS};

/// Metadata of a picture. Saved in the cache as JSON, so the names of fields are a file format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ImageInfo {
    pub(super) kind: ImageKind,
    /// Displayed width and height in pixels; `None` if the file does not declare them, as with SVG.
    pub(super) size: Option<(u32, u32)>,
    /// Size of the file in bytes.
    pub(super) bytes: usize,
    /// Whether it is animated. No narrower files are made then, since they would be still images.
    pub(super) moves: bool,
    /// Reason why it is not decoded.
    pub(super) fault: Option<ImageFault>,
    /// Widths that were tried, and whether the file was smaller in bytes than the picture: only then it is kept.
    pub(super) narrower: BTreeMap<u32, bool>,
    /// Whether the preview exists.
    pub(super) has_preview: bool,
}

/// Reason why a picture is not decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum ImageFault {
    /// It declares more pixels than the limit.
    Pixels,
    /// It is truncated or malformed.
    Broken,
}

impl ImageInfo {
    /// Reads the metadata of a picture file; `None` if it is not a picture.
    pub(super) fn of(bytes: &[u8], name: &str) -> Option<Self> {
        let kind = ImageKind::of(bytes.get(..1024).unwrap_or(bytes), name)?;
        let size = displayed_size(bytes, kind);
        let fault = match size {
            Some((width, height)) if u64::from(width) * u64::from(height) > MOST_PIXELS => Some(ImageFault::Pixels),
            None if kind != ImageKind::Svg => Some(ImageFault::Broken),
            Some(_) | None => None,
        };
        let moves = fault.is_none() && is_animated(bytes, kind);
        let (narrower, has_preview) = (BTreeMap::new(), false);
        Some(Self { kind, size, bytes: bytes.len(), moves, fault, narrower, has_preview })
    }

    /// Size of a picture that derived files can be made of.
    pub(super) fn usable(&self) -> Option<(u32, u32)> {
        self.size.filter(|_| self.fault.is_none() && self.kind.readable().is_some())
    }
}

fn displayed_size(bytes: &[u8], kind: ImageKind) -> Option<(u32, u32)> {
    if kind == ImageKind::Svg {
        return None;
    }
    let size = imagesize::blob_size(bytes).ok()?;
    let size = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    let is_valid = size.0 > 0 && size.1 > 0;
    is_valid.then(|| orientation(bytes, kind).size(size))
}

fn orientation(bytes: &[u8], kind: ImageKind) -> FileOrientation {
    let decoder = kind.readable().and_then(|format| decode::decoder(bytes, format).ok());
    FileOrientation(decoder.and_then(|mut decoder| decoder.orientation().ok()).unwrap_or(Orientation::NoTransforms))
}

fn is_animated(bytes: &[u8], kind: ImageKind) -> bool {
    let reader = Cursor::new(bytes);
    match kind {
        ImageKind::Gif => GifDecoder::new(reader).is_ok_and(|mut decoder| {
            let limited = decoder.set_limits(decode::limits()).is_ok();
            limited && decoder.into_frames().take(2).filter(Result::is_ok).count() > 1
        }),
        ImageKind::Png => PngDecoder::new(reader).is_ok_and(|decoder| decoder.is_apng().unwrap_or(false)),
        ImageKind::WebP => WebPDecoder::new(reader).is_ok_and(|decoder| decoder.has_animation()),
        ImageKind::Jpeg | ImageKind::Avif | ImageKind::Svg => false,
    }
}

/// Whether aspect ratios differ by more than rounding explains: by more than 1 %.
pub(super) fn has_other_shape(one: (u32, u32), other: (u32, u32)) -> bool {
    let (one, other) = (u64::from(one.0) * u64::from(other.1), u64::from(other.0) * u64::from(one.1));
    one.abs_diff(other) * 100 > one.max(other)
}
