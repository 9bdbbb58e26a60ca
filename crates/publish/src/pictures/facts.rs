//! What is known of a picture without unpacking it, and what was made of it.

use std::{collections::BTreeMap, io::Cursor};

use image::{
    AnimationDecoder, ImageDecoder,
    codecs::{gif::GifDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};
use serde::{Deserialize, Serialize};

use super::{crop::Placed, kind::Kind, open, recipe::MOST_PIXELS};

/// Kept from run to run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Facts {
    pub(super) kind: Kind,
    /// Width and height in pixels, as it is seen; `None` where the file does not say, as drawings (SVG) may not.
    pub(super) size: Option<(u32, u32)>,
    /// Of the file.
    pub(super) bytes: usize,
    /// Whether it moves. Narrower files would stand still.
    pub(super) moves: bool,
    /// What keeps it from being unpacked.
    pub(super) fault: Option<Fault>,
    /// The widths that were tried, and whether the file made was smaller in bytes than the picture: only then it is kept.
    pub(super) narrower: BTreeMap<u32, bool>,
    /// Whether the preview was made.
    pub(super) has_preview: bool,
}

/// What is wrong with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Fault {
    /// It claims more pixels than are unpacked.
    Pixels,
    /// It ends too early, or is not what it seems.
    Broken,
}

impl Facts {
    /// Looks at a file; `None` for what is no picture.
    pub(super) fn of(bytes: &[u8], name: &str) -> Option<Self> {
        let kind = Kind::of(bytes.get(..1024).unwrap_or(bytes), name)?;
        let size = size(bytes, kind);
        let fault = match size {
            Some((width, height)) if u64::from(width) * u64::from(height) > MOST_PIXELS => Some(Fault::Pixels),
            None if kind != Kind::Svg => Some(Fault::Broken),
            Some(_) | None => None,
        };
        let moves = fault.is_none() && moves(bytes, kind);
        let (narrower, has_preview) = (BTreeMap::new(), false);
        Some(Self { kind, size, bytes: bytes.len(), moves, fault, narrower, has_preview })
    }

    /// Its size, where others can be made of it.
    pub(super) fn usable(&self) -> Option<(u32, u32)> {
        self.size.filter(|_| self.fault.is_none() && self.kind.readable().is_some())
    }
}

fn size(bytes: &[u8], kind: Kind) -> Option<(u32, u32)> {
    if kind == Kind::Svg {
        return None;
    }
    let size = imagesize::blob_size(bytes).ok()?;
    let size = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    let known = size.0 > 0 && size.1 > 0;
    known.then(|| placed(bytes, kind).size(size))
}

fn placed(bytes: &[u8], kind: Kind) -> Placed {
    let decoder = kind.readable().and_then(|format| open::decoder(bytes, format).ok());
    Placed(decoder.and_then(|mut decoder| decoder.orientation().ok()).unwrap_or(Orientation::NoTransforms))
}

fn moves(bytes: &[u8], kind: Kind) -> bool {
    let reader = Cursor::new(bytes);
    match kind {
        Kind::Gif => GifDecoder::new(reader).is_ok_and(|mut decoder| {
            let limited = decoder.set_limits(open::limits()).is_ok();
            limited && decoder.into_frames().take(2).filter(Result::is_ok).count() > 1
        }),
        Kind::Png => PngDecoder::new(reader).is_ok_and(|decoder| decoder.is_apng().unwrap_or(false)),
        Kind::WebP => WebPDecoder::new(reader).is_ok_and(|decoder| decoder.has_animation()),
        Kind::Jpeg | Kind::Avif | Kind::Svg => false,
    }
}

/// Whether sizes differ by more than rounding does.
pub(super) fn has_other_shape(one: (u32, u32), other: (u32, u32)) -> bool {
    let (one, other) = (u64::from(one.0) * u64::from(other.1), u64::from(other.0) * u64::from(one.1));
    one.abs_diff(other) * 100 > one.max(other)
}
