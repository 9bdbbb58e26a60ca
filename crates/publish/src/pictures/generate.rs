//! Generation of derived files: narrower versions and the preview.

use std::{fs, path::Path};

use super::{
    crop::cover,
    decode::decode,
    encode,
    info::{ImageFault, ImageInfo},
    parameters::PREVIEW,
    resize::LinearImage,
};

/// Generates a picture at these widths, and its preview if `wants_preview`, and records the results in `facts`. `keep`
/// saves a file: it gets the width, or `None` for the preview, and the bytes, and returns whether saving succeeded.
pub(super) fn generate(
    file: &Path,
    facts: &mut ImageInfo,
    widths: &[u32],
    wants_preview: bool,
    keep: &dyn Fn(Option<u32>, &[u8]) -> bool,
) {
    let Some(format) = facts.usable().and(facts.kind.readable()) else { return };
    let decoded = fs::read(file).ok().and_then(|bytes| decode(&bytes, format).ok());
    let Some((decoded, light)) = decoded.and_then(|decoded| LinearImage::of(&decoded).map(|light| (decoded, light)))
    else {
        facts.fault = Some(ImageFault::Broken);
        return;
    };
    let profile = decoded.profile.as_deref();
    for width in widths {
        let made = light.narrower(*width).and_then(|pixels| encode::webp(&pixels, decoded.is_drawing, profile));
        let smaller = made.filter(|bytes| bytes.len() < facts.bytes);
        facts.narrower.insert(*width, smaller.is_some_and(|bytes| keep(Some(*width), &bytes)));
    }
    if wants_preview {
        let preview = light.sized(Some(cover(light.size(), PREVIEW)), PREVIEW);
        let preview = preview.and_then(|pixels| encode::jpeg(&pixels, profile));
        facts.has_preview = preview.is_some_and(|bytes| keep(None, &bytes));
    }
}
