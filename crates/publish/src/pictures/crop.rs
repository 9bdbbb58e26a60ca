//! Crop geometry of previews, and orientation of a file's pixels.

use image::metadata::Orientation;

/// Crop rectangle, in pixels from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CropRect {
    /// Distance from the left edge.
    pub left: f64,
    /// Distance from the top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Share of the cropped height that is removed at the top of a portrait picture. It is less than half, since the
/// subject, such as a face, is mostly above the middle.
const ABOVE: f64 = 0.3;

/// Largest crop of a picture of the size `of` that has the aspect ratio of `shape`: centred, and a little above the
/// centre for portrait pictures.
pub fn cover(of: (u32, u32), shape: (u32, u32)) -> CropRect {
    let (width, height) = (f64::from(of.0), f64::from(of.1));
    let ratio = f64::from(shape.0) / f64::from(shape.1);
    if width / height > ratio {
        let part = height * ratio;
        CropRect { left: (width - part) / 2.0, top: 0.0, width: part, height }
    } else {
        let part = width / ratio;
        let above = if height > width { ABOVE } else { 0.5 };
        CropRect { left: 0.0, top: (height - part) * above, width, height: part }
    }
}

/// EXIF orientation of a file: cameras store pixels in the sensor's orientation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileOrientation(pub Orientation);

impl FileOrientation {
    /// Whether the orientation swaps width and height.
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

    /// Converts the size of the file's pixels to the displayed size, or the reverse.
    pub fn size(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.is_turned() { (height, width) } else { (width, height) }
    }

    /// Converts a crop of the displayed picture to one of the file's pixels. `seen` is the displayed size.
    pub fn in_file(self, part: CropRect, seen: (u32, u32)) -> CropRect {
        let CropRect { left, top, width, height } = part;
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
        // The resizer rejects crops that rounding puts slightly outside.
        CropRect { left: left.max(0.0), top: top.max(0.0), width, height }
    }
}
