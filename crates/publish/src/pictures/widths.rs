//! Choice of the widths of narrower files.

/// Widths of narrower files, in pixels: for a phone, for a high-density phone or a desktop, and for a high-density
/// desktop. The viewer shows pictures at most 44rem wide, 704 CSS pixels.
pub const WIDTHS: [u32; 3] = [480, 960, 1440];

/// Greatest useful width of a file.
const WIDEST: u32 = 1440;

/// Whether a file of the width `there` can replace one of the width `wanted`: it is at most a fifth wider.
fn serves(there: u32, wanted: u32) -> bool {
    there >= wanted && u64::from(there) * 5 <= u64::from(wanted) * 6
}

/// Widths to make of a picture of this width, in ascending order, given the widths of existing files of the same type.
///
/// The last one is as wide as the picture, up to the greatest useful width: a browser chooses among the files of the
/// first type that it supports and never falls back to another type, so without it pictures would be blurred where they
/// are shown wide.
pub fn widths_to_make(width: u32, there: &[u32]) -> Vec<u32> {
    if width == 0 {
        return Vec::new();
    }
    let top = width.min(WIDEST);
    let all: Vec<u32> = WIDTHS.into_iter().filter(|narrow| *narrow < top).chain([top]).collect();
    let spare = |own: u32| {
        there.iter().any(|other| serves(*other, own)) || all.iter().any(|other| *other > own && serves(*other, own))
    };
    all.iter().copied().filter(|own| !spare(*own)).collect()
}

/// Widths to offer in a story, of the files that turned out smaller in bytes than the picture. None if the widest is
/// neither among them nor exists already: see [`widths_to_make`].
pub fn widths_to_offer(width: u32, there: &[u32], smaller: &[u32]) -> Vec<u32> {
    let top = width.min(WIDEST);
    let reaches = |widths: &[u32]| widths.iter().any(|own| *own >= top);
    let wanted: Vec<u32> = widths_to_make(width, there).into_iter().filter(|own| smaller.contains(own)).collect();
    if reaches(there) || reaches(&wanted) { wanted } else { Vec::new() }
}

/// Whether a picture of this width is itself useful as a source beside its narrower files.
pub(super) fn is_of_use(width: u32) -> bool {
    width <= WIDEST || serves(width, WIDEST)
}
