//! Cache entry of a picture, and the names of its derived files.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use sha2::{Digest, Sha256};

use super::{cache::lock, info::ImageInfo, parameters};

/// Cache entry of a picture, which is identified by its content: several files may contain the same picture.
#[derive(Debug)]
pub(super) struct ImageEntry {
    /// Content hash of the picture's bytes and of the version of the parameters.
    pub(super) id: String,
    pub(super) from: PathBuf,
    pub(super) facts: Mutex<ImageInfo>,
}

/// Result of a lookup.
pub(super) type Lookup = Result<Arc<ImageEntry>, ImageError>;

/// Reason why a file has no cache entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImageError {
    /// It is not a picture that browsers show.
    NotAnImage,
    /// It is larger than the limit.
    TooLarge,
    /// It cannot be read.
    Unreadable,
}

impl ImageEntry {
    pub(super) fn facts(&self) -> ImageInfo {
        lock(&self.facts).clone()
    }
}

/// File name of a picture at this width.
pub(super) fn narrower_name(id: &str, width: u32) -> String {
    format!("{id}-{width}.webp")
}

/// File name of a picture's preview.
pub(super) fn preview_name(id: &str) -> String {
    format!("{id}-preview.jpg")
}

/// Identifier of a picture: 64 bits of SHA-256, enough for the pictures of a site.
pub(super) fn id(bytes: &[u8]) -> String {
    let hash = Sha256::new().chain_update(parameters::VERSION).chain_update(bytes).finalize();
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
