//! What the viewer and `standfirst publish` share besides the article: the settings of a site, the query of the page's
//! address, load errors, and all texts of the user interface.

/// The settings of a site, from `config.json`.
pub mod config;
/// Load errors, with messages for readers.
pub mod load_error;
/// The query parameters of the page's address.
pub mod location;
/// The texts of the user interface.
pub mod words;
