//! Lock file that allows one run at a time. The system releases it when the process ends, however it ends.

use std::{
    fs::{File, OpenOptions},
    io,
    path::Path,
};

use super::OutputError;

/// Exclusive lock, released on drop.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// [`OutputError::Busy`] when another process holds it; [`OutputError::Io`] when the file cannot be opened.
    pub(super) fn take(path: &Path) -> Result<Self, OutputError> {
        match open(path) {
            Ok(file) => Ok(Self { _file: file }),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                Err(OutputError::Busy(path.ancestors().nth(2).unwrap_or(path).to_owned()))
            }
            Err(error) => Err(OutputError::Io(path.to_owned(), error)),
        }
    }
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::{FlockOperation, flock};
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
    flock(&file, FlockOperation::NonBlockingLockExclusive)?;
    Ok(file)
}

#[cfg(windows)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    /// `ERROR_SHARING_VIOLATION`.
    const SHARED: i32 = 32;
    let opened = OpenOptions::new().create(true).truncate(false).write(true).share_mode(0).open(path);
    opened.map_err(|error| if error.raw_os_error() == Some(SHARED) { io::ErrorKind::WouldBlock.into() } else { error })
}
