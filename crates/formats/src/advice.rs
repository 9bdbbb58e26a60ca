//! What a reader, or the owner of a file, can do about one that cannot be shown: said by the viewer, and by the module
//! for other formats.

/// For a file that only some may read.
pub const PROTECTED: &str = "You may need to sign in at its site first.";
/// For a file that is not there.
pub const NOT_FOUND: &str = "It may have been moved or removed.";
/// For a server that answered with an error.
pub const HTTP: &str = "Try again in a few minutes.";
/// For a file of a later version.
pub const VERSION: &str = "The owner of this page can update the viewer.";
/// For a story without text.
pub const EMPTY: &str = "It may still be being written. Try again later.";
/// For a file that is wrong.
pub const SHAPE: &str = "The owner of the file can put this right; trying again helps only after that.";
