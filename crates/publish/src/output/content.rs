//! Content of a file, and its digest.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use serde::{Deserialize, Serialize};
use sha2::Digest as _;

use super::{
    OutputError,
    compress::{self, Effort, Variants},
};

/// Content of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'a> {
    /// Bytes in memory.
    Bytes(&'a [u8]),
    /// Content of another file, of any size.
    Copy(&'a Path),
}

/// Digest that identifies a content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Digest {
    /// SHA-256 in base64, without padding.
    pub(super) sha256: String,
    /// Size in bytes.
    pub(super) size: u64,
}

impl Content<'_> {
    pub(super) fn digest(&self) -> Result<Digest, OutputError> {
        let mut hash = sha2::Sha256::new();
        let size = match self {
            Self::Bytes(bytes) => {
                hash.update(bytes);
                u64::try_from(bytes.len()).unwrap_or(u64::MAX)
            }
            Self::Copy(path) => {
                let copied = File::open(path).and_then(|mut file| io::copy(&mut file, &mut hash));
                copied.map_err(OutputError::at(path))?
            }
        };
        Ok(Digest { sha256: BASE64_STANDARD_NO_PAD.encode(hash.finalize()), size })
    }

    /// Writes the content to a file; creates missing folders.
    pub(super) fn write(&self, target: &Path) -> Result<(), OutputError> {
        let write = || match self {
            Self::Bytes(bytes) => fs::write(target, bytes),
            // Not `fs::copy`, which copies permissions: a read-only file could not be overwritten by the next run.
            Self::Copy(path) => {
                io::copy(&mut File::open(path)?, &mut File::create(target)?)?;
                Ok(())
            }
        };
        let written = match write() {
            // The folder is created only after a failure: it exists for most files.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| write())
            }
            written => written,
        };
        written.map_err(OutputError::at(target))
    }

    /// Compressed variants, if the type is compressible.
    pub(super) fn compressed(&self, name: &str, effort: Effort) -> Result<Variants, OutputError> {
        if !compress::is_compressible(name) {
            return Ok(Variants::default());
        }
        match self {
            Self::Bytes(bytes) => Ok(compress::variants(bytes, effort)),
            Self::Copy(path) => {
                let mut bytes = Vec::new();
                let read = File::open(path).and_then(|file| file.take(compress::LARGEST + 1).read_to_end(&mut bytes));
                read.map_err(OutputError::at(path))?;
                Ok(compress::variants(&bytes, effort))
            }
        }
    }
}
