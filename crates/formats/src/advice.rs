//! Advice in error messages for readers and owners of files, shared by the viewer and the module for other formats.

/// For a file with restricted access.
pub const PROTECTED: &str = "You may need to sign in at its site first.";
/// For a missing file.
pub const NOT_FOUND: &str = "It may have been moved or removed.";
/// For an error response of the server.
pub const HTTP: &str = "Try again in a few minutes.";
/// For a file of a newer format version.
pub const VERSION: &str = "The owner of this page can update the viewer.";
/// For a story without text.
pub const EMPTY: &str = "It may still be being written. Try again later.";
/// For an invalid file.
pub const SHAPE: &str = "The owner of the file can put this right; trying again helps only after that.";
