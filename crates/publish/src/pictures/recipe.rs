//! What is made of a picture, in numbers. A change of any is a new version, so that nothing made before is taken for it.

/// Counts changes of what is made: of widths, qualities, and how pixels are computed.
pub(super) const VERSION: &str = "1";

/// Most bytes of a picture that is read.
pub(super) const MOST_BYTES: u64 = 64 << 20;

/// Most pixels of a picture that is unpacked: those of the largest cameras. Some kilobytes can claim billions.
pub(super) const MOST_PIXELS: u64 = 100_000_000;

/// Pictures of more pixels are unpacked one at a time: each takes up to a gigabyte.
pub(super) const MANY_PIXELS: u64 = 25_000_000;

/// Quality of WebP with loss. By eye nothing is missing at the size it is shown; 78 takes a tenth more bytes, 82 a third.
pub(super) const WEBP: f32 = 75.0;

/// A picture of no more colours is a drawing, and is tried without loss too.
pub(super) const FEW_COLOURS: usize = 4096;

/// What sites show beside a link: <https://developers.facebook.com/docs/sharing/webmasters/images/>.
pub(super) const PREVIEW: (u32, u32) = (1200, 630);

/// Of smaller pictures no preview is made: enlarged more than twice they are a blur, and sites show the picture itself
/// small and sharp.
pub(super) const LEAST_FOR_PREVIEW: (u32, u32) = (600, 315);

/// Qualities of a preview, from the best: the first that makes few enough bytes is taken.
pub(super) const JPEG: [u8; 5] = [85, 78, 70, 60, 45];

/// Most bytes of a preview: some messengers show none above 300 kB.
pub(super) const MOST_PREVIEW_BYTES: usize = 300_000;
