//! A picture that was looked at, and its names.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use sha2::{Digest, Sha256};

use super::{cache::locked, facts::Facts, recipe};

/// A picture, whatever files it is in.
#[derive(Debug)]
pub(super) struct Known {
    /// Of its bytes and of the recipe: a name that never stands for anything else.
    pub(super) id: String,
    pub(super) from: PathBuf,
    pub(super) facts: Mutex<Facts>,
}

/// What a file turned out to be.
pub(super) type Look = Result<Arc<Known>, NoPicture>;

/// Why nothing can be made of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoPicture {
    /// It is something else.
    Other,
    /// It has more bytes than are read.
    Bytes,
    /// It cannot be read.
    Unreadable,
}

impl Known {
    pub(super) fn facts(&self) -> Facts {
        locked(&self.facts).clone()
    }
}

/// How the file of a picture at this width is called.
pub(super) fn narrower_name(id: &str, width: u32) -> String {
    format!("{id}-{width}.webp")
}

/// How the preview of a picture is called.
pub(super) fn preview_name(id: &str) -> String {
    format!("{id}-preview.jpg")
}

/// 64 bits of the hash: enough for names of a site's pictures.
pub(super) fn id(bytes: &[u8]) -> String {
    let hash = Sha256::new().chain_update(recipe::VERSION).chain_update(bytes).finalize();
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
