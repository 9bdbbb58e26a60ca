//! The colour profile of a WebP file, which libwebp's encoder leaves to others: telephones take pictures in wider colours
//! than those that are meant where a file says nothing. <https://developers.google.com/speed/webp/docs/riff_container>

const HAS_PROFILE: u8 = 0x20;
const HAS_ALPHA: u8 = 0x10;

/// The same file with a profile; `None` where it is no WebP file.
pub(super) fn with_profile(webp: &[u8], size: (u32, u32), has_alpha: bool, profile: &[u8]) -> Option<Vec<u8>> {
    let body = webp.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    // A file with more than its pixels begins with a chunk that says so: it is written anew.
    let body = match body.strip_prefix(b"VP8X") {
        Some(extended) => extended.get(14..)?,
        None => body,
    };
    let mut head = vec![HAS_PROFILE | if has_alpha { HAS_ALPHA } else { 0 }, 0, 0, 0];
    for side in [size.0, size.1] {
        head.extend(side.checked_sub(1)?.to_le_bytes().get(..3)?);
    }
    let mut chunks = b"WEBP".to_vec();
    push(&mut chunks, *b"VP8X", &head)?;
    push(&mut chunks, *b"ICCP", profile)?;
    chunks.extend(body);
    let mut file = Vec::new();
    push(&mut file, *b"RIFF", &chunks)?;
    Some(file)
}

/// Adds a chunk: its name, its length, and its bytes, of which there is an even number.
fn push(to: &mut Vec<u8>, name: [u8; 4], bytes: &[u8]) -> Option<()> {
    to.extend(name);
    to.extend(u32::try_from(bytes.len()).ok()?.to_le_bytes());
    to.extend(bytes);
    to.extend((bytes.len() % 2 == 1).then_some(0));
    Some(())
}
