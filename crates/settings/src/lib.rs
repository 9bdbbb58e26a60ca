//! What the viewer and `standfirst publish` both need besides the article: the owner's settings, what an address asks
//! for, why something cannot be shown, and every word that is said to readers.

/// What the site's owner set in `config.json`.
pub mod config;
/// Why a story cannot be shown, in sentences for its reader.
pub mod load_error;
/// What the address of the page asks for.
pub mod location;
/// Every word the viewer itself says.
pub mod words;
