//! Precompression with gzip and Brotli, so that servers need not compress.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// Version of the compression settings. Bump to compress all files again.
pub(super) const VERSION: u32 = 1;

/// Smallest file that is compressed, in bytes. Smaller ones fit into one packet as they are.
const SMALLEST: u64 = 1024;

/// Largest file that is compressed, in bytes: files are compressed in memory.
pub(super) const LARGEST: u64 = 64 << 20;

/// Trade-off between time and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// For the viewer's files: they are few, and change only with its version.
    Best,
    /// For stories and lists, of which there are thousands.
    Fast,
}

impl Effort {
    /// Brotli's quality and window size (a power of two), and gzip's level.
    // Measured with pages and JSON of 13.4 MB: Brotli quality 5 took 0.24 s for 3.45 MB, 6 took 0.28 s for 3.41 MB, 9
    // took 3.7 s for 3.39 MB; with a window of 16, quality 5 and 6 took 4.4 s. gzip level 6 took 0.12 s for 3.60 MB, 9
    // took 0.19 s for 3.59 MB.
    fn levels(self) -> (i32, i32, u32) {
        match self {
            Self::Best => (11, 22, 9),
            Self::Fast => (6, 18, 6),
        }
    }
}

/// Compressed variants of a file; `None` where compression saves nothing.
#[derive(Debug, Default)]
pub(super) struct Variants {
    pub(super) gz: Option<Vec<u8>>,
    pub(super) br: Option<Vec<u8>>,
}

/// Whether a file is of a compressible type, by its extension.
pub(super) fn is_compressible(name: &str) -> bool {
    const KINDS: [&str; 10] = ["html", "js", "css", "json", "xml", "svg", "wasm", "txt", "webmanifest", "vtt"];
    name.rsplit_once('.').is_some_and(|(_, kind)| KINDS.iter().any(|known| kind.eq_ignore_ascii_case(known)))
}

/// Compresses a file with gzip and Brotli.
pub(super) fn variants(bytes: &[u8], effort: Effort) -> Variants {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if !(SMALLEST..=LARGEST).contains(&size) {
        return Variants::default();
    }
    let (quality, lgwin, level) = effort.levels();
    let saves = |made: &Vec<u8>| made.len() < bytes.len();
    Variants { gz: gzip(bytes, level).filter(saves), br: brotli(bytes, quality, lgwin).filter(saves) }
}

fn gzip(bytes: &[u8], level: u32) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

fn brotli(bytes: &[u8], quality: i32, lgwin: i32) -> Option<Vec<u8>> {
    let params = BrotliEncoderParams { quality, lgwin, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut made = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut made, &params).ok()?;
    Some(made)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_give_the_same_again() {
        let text = "A line that is there again and again.\n".repeat(100);
        let made = variants(text.as_bytes(), Effort::Fast);
        let (mut unzipped, mut unbrotlied) = (String::new(), Vec::new());
        flate2::read::GzDecoder::new(made.gz.unwrap().as_slice()).read_to_string(&mut unzipped).unwrap();
        brotli::BrotliDecompress(&mut made.br.unwrap().as_slice(), &mut unbrotlied).unwrap();
        assert_eq!((unzipped.as_str(), unbrotlied.as_slice()), (text.as_str(), text.as_bytes()));
    }

    #[test]
    fn what_saves_nothing_is_not_there() {
        let noise: Vec<u8> = (0..2000_u32).map(|at| sha2::Digest::finalize(hash(at))[0]).collect();
        let made = variants(&noise, Effort::Best);
        assert!(made.gz.is_none() && made.br.is_none());
        let short = variants(&[b'a'; 1000], Effort::Best);
        assert!(short.gz.is_none() && short.br.is_none());
    }

    fn hash(at: u32) -> sha2::Sha256 {
        sha2::Digest::new_with_prefix(at.to_le_bytes())
    }
}
