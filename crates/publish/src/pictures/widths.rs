//! Which widths a picture is made at.

/// The widths that narrower files are made at, in pixels: a telephone, a telephone with a fine screen or a plain
/// desktop, and a desktop with a fine one. The widest that the viewer shows a picture is 44rem, 704 CSS pixels.
pub const WIDTHS: [u32; 3] = [480, 960, 1440];

/// The widest file there is a use for.
const WIDEST: u32 = 1440;

/// Whether a file of this width serves where one of the other width is wanted: up to a fifth wider.
fn serves(there: u32, wanted: u32) -> bool {
    there >= wanted && u64::from(there) * 5 <= u64::from(wanted) * 6
}

/// The widths to make of a picture of this width, from the narrowest, where files of the same type are there already.
///
/// The last one is as wide as the picture, or as there is a use for: of a type that it knows a browser takes the best
/// file there is, and never another type, so that without it pictures would be blurred where they are shown wide.
pub fn wanted(width: u32, there: &[u32]) -> Vec<u32> {
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

/// Of the wanted files that turned out smaller in bytes than the picture, those that a story is given. None where the
/// widest is not among them, and none is there already: see [`wanted`].
pub fn chosen(width: u32, there: &[u32], smaller: &[u32]) -> Vec<u32> {
    let top = width.min(WIDEST);
    let reaches = |widths: &[u32]| widths.iter().any(|own| *own >= top);
    let wanted: Vec<u32> = wanted(width, there).into_iter().filter(|own| smaller.contains(own)).collect();
    if reaches(there) || reaches(&wanted) { wanted } else { Vec::new() }
}

/// Whether a file of this width is itself of use among its narrower ones.
pub(super) fn is_of_use(width: u32) -> bool {
    width <= WIDEST || serves(width, WIDEST)
}
