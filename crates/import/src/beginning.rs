//! Truncation of a text at a character boundary.

/// Prefix of a text of at most this many bytes, cut at a character boundary.
pub(super) fn beginning(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}
