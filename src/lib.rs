//! Standfirst: an article viewer that needs no server.
//!
//! In reading order, which is also the way the data goes:
//! location -> source -> fetch -> formats -> article -> view.

/// The one place that wires it all.
#[cfg(target_arch = "wasm32")]
pub mod app;
/// All that touches the browser.
#[cfg(target_arch = "wasm32")]
pub mod browser;
/// Comments: their rules, and where they are kept.
pub mod comments;
/// Parts of the viewer that are loaded when they are needed.
#[cfg(target_arch = "wasm32")]
pub mod modules;
/// What is seen.
pub mod view;
