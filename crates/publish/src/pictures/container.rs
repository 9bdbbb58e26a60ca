//! WebP container with a colour profile, which libwebp's encoder does not write. Phones take pictures in wider colour
//! spaces than sRGB, which is assumed without a profile.
//! <https://developers.google.com/speed/webp/docs/riff_container>

const HAS_PROFILE: u8 = 0x20;
const HAS_ALPHA: u8 = 0x10;

/// Adds a colour profile to a WebP file; `None` if it is not a WebP file.
pub(super) fn with_profile(webp: &[u8], size: (u32, u32), has_alpha: bool, profile: &[u8]) -> Option<Vec<u8>> {
    let body = webp.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    // Replace the header chunk of an extended file.
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

/// Appends a RIFF chunk: name, length, and bytes, padded to an even number.
fn push(to: &mut Vec<u8>, name: [u8; 4], bytes: &[u8]) -> Option<()> {
    to.extend(name);
    to.extend(u32::try_from(bytes.len()).ok()?.to_le_bytes());
    to.extend(bytes);
    to.extend((bytes.len() % 2 == 1).then_some(0));
    Some(())
}
