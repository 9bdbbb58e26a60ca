//! Parameters of derived files. Bump [`VERSION`] with every change, to invalidate the cache.

/// Cache version of derived files: bump it when widths, qualities or algorithms change.
pub(super) const VERSION: &str = "1";

/// Largest picture file that is read, in bytes.
pub(super) const MOST_BYTES: u64 = 64 << 20;

/// Most pixels of a picture that is decoded: those of the largest cameras. A file of a few kilobytes can declare
/// billions (a decompression bomb).
pub(super) const MOST_PIXELS: u64 = 100_000_000;

/// Pictures with more pixels are decoded one at a time: each takes up to a gigabyte.
pub(super) const MANY_PIXELS: u64 = 25_000_000;

/// Quality of lossy WebP. No loss is visible at the displayed size; 78 takes a tenth more bytes, 82 a third.
pub(super) const WEBP: f32 = 75.0;

/// Most colours of a drawing, which is also tried in lossless WebP.
pub(super) const FEW_COLOURS: usize = 4096;

/// Size of a link preview: <https://developers.facebook.com/docs/sharing/webmasters/images/>.
pub(super) const PREVIEW: (u32, u32) = (1200, 630);

/// Least size of a picture for a preview. Smaller ones would be enlarged more than twice and blurred; sites show the
/// picture itself small and sharp.
pub(super) const LEAST_FOR_PREVIEW: (u32, u32) = (600, 315);

/// JPEG qualities of a preview, from the best: the first that fits [`MOST_PREVIEW_BYTES`] is used.
pub(super) const JPEG: [u8; 5] = [85, 78, 70, 60, 45];

/// Largest preview, in bytes: some messengers show none above 300 kB.
pub(super) const MOST_PREVIEW_BYTES: usize = 300_000;
