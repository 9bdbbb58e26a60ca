//! The part of a picture that a preview shows.

use image::metadata::Orientation;

/// A part of a picture, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// From the left.
    pub left: f64,
    /// From the top.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// Of a picture that is higher than wide, what matters is above its middle, such as a face: this part of what is cut
/// off is cut off at its top.
const ABOVE: f64 = 0.3;

/// The largest part of a picture of `of` (width and height) that has the shape of `shape`: around its middle, and a
/// little above that where the picture is higher than wide.
pub fn cover(of: (u32, u32), shape: (u32, u32)) -> Part {
    let (width, height) = (f64::from(of.0), f64::from(of.1));
    let ratio = f64::from(shape.0) / f64::from(shape.1);
    if width / height > ratio {
        let part = height * ratio;
        Part { left: (width - part) / 2.0, top: 0.0, width: part, height }
    } else {
        let part = width / ratio;
        let above = if height > width { ABOVE } else { 0.5 };
        Part { left: 0.0, top: (height - part) * above, width, height: part }
    }
}

/// How a file's pixels are turned to be seen: cameras keep them as the sensor lay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed(pub Orientation);

impl Placed {
    /// Whether width and height change places.
    pub fn is_turned(self) -> bool {
        match self.0 {
            Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH => true,
            Orientation::NoTransforms
            | Orientation::Rotate180
            | Orientation::FlipHorizontal
            | Orientation::FlipVertical => false,
        }
    }

    /// Width and height as they are seen, of those of the file; and the other way round.
    pub fn size(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.is_turned() { (height, width) } else { (width, height) }
    }

    /// Where a part that is seen is in the file, of which `seen` is the size as it is seen.
    pub fn in_file(self, part: Part, seen: (u32, u32)) -> Part {
        let Part { left, top, width, height } = part;
        let right = f64::from(seen.0) - left - width;
        let below = f64::from(seen.1) - top - height;
        let (left, top) = match self.0 {
            Orientation::NoTransforms => (left, top),
            Orientation::FlipHorizontal => (right, top),
            Orientation::FlipVertical => (left, below),
            Orientation::Rotate180 => (right, below),
            Orientation::Rotate90 => (top, right),
            Orientation::Rotate270 => (below, left),
            Orientation::Rotate90FlipH => (top, left),
            Orientation::Rotate270FlipH => (below, right),
        };
        let (width, height) = if self.is_turned() { (height, width) } else { (width, height) };
        // What rounding puts outside by a hair would be refused.
        Part { left: left.max(0.0), top: top.max(0.0), width, height }
    }
}
