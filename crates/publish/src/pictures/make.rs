//! Making other files of a picture.

use std::{fs, path::Path};

use super::{
    crop::cover,
    encode,
    facts::{Facts, Fault},
    open::open,
    recipe::PREVIEW,
    resize::Light,
};

/// Makes a picture at these widths, and its preview where that is wanted, and notes what came of it. `keep` is given
/// the width, or `None` for the preview, and the bytes; it says whether they could be kept.
pub(super) fn make(
    file: &Path,
    facts: &mut Facts,
    widths: &[u32],
    wants_preview: bool,
    keep: &dyn Fn(Option<u32>, &[u8]) -> bool,
) {
    let Some(format) = facts.usable().and(facts.kind.readable()) else { return };
    let opened = fs::read(file).ok().and_then(|bytes| open(&bytes, format).ok());
    let Some((opened, light)) = opened.and_then(|opened| Light::of(&opened).map(|light| (opened, light))) else {
        facts.fault = Some(Fault::Broken);
        return;
    };
    let profile = opened.profile.as_deref();
    for width in widths {
        let made = light.narrower(*width).and_then(|pixels| encode::webp(&pixels, opened.is_drawing, profile));
        let smaller = made.filter(|bytes| bytes.len() < facts.bytes);
        facts.narrower.insert(*width, smaller.is_some_and(|bytes| keep(Some(*width), &bytes)));
    }
    if wants_preview {
        let preview = light.sized(Some(cover(light.size(), PREVIEW)), PREVIEW);
        let preview = preview.and_then(|pixels| encode::jpeg(&pixels, profile));
        facts.has_preview = preview.is_some_and(|bytes| keep(None, &bytes));
    }
}
