//! What a file holds, and how it is known again.

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

/// What a file holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'a> {
    /// These bytes.
    Bytes(&'a [u8]),
    /// What another file holds, of any size.
    Copy(&'a Path),
}

/// What tells one content from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Digest {
    /// Its SHA-256 in base64, without padding.
    pub(super) sha256: String,
    /// How many bytes it has.
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

    /// Writes it; the folder is made where it is missing.
    pub(super) fn write(&self, target: &Path) -> Result<(), OutputError> {
        let write = || match self {
            Self::Bytes(bytes) => fs::write(target, bytes),
            // Not `fs::copy`: a file that may only be read would make one that cannot be written the next time.
            Self::Copy(path) => {
                io::copy(&mut File::open(path)?, &mut File::create(target)?)?;
                Ok(())
            }
        };
        let written = match write() {
            // Asked for only where it is missing: most files are put where others are already.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| write())
            }
            written => written,
        };
        written.map_err(OutputError::at(target))
    }

    /// The same compressed, where that is worth it.
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
