//! Standfirst: an article viewer that needs no server.
//!
//! In reading order, which is also the way the data goes:
//! location -> source -> fetch -> formats -> article -> view.

#![cfg_attr(docsrs, feature(doc_cfg))]

/// The one place that wires it all.
#[cfg(target_arch = "wasm32")]
pub mod app;
/// All that touches the browser.
#[cfg(target_arch = "wasm32")]
pub mod browser;
/// What is wrong with a file, and what could be better.
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
/// The command line.
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
/// Comments: their rules, and where they are kept.
pub mod comments;
/// What the site's owner set in `config.json`.
pub mod config;
/// Whole numbers in digits.
mod decimal;
/// What is said about a file.
#[cfg(not(target_arch = "wasm32"))]
pub mod finding;
/// JSON text to articles and lists.
pub mod formats;
/// HTML to blocks.
pub mod html;
/// Pages, texts, Markdown and exports to articles.
#[cfg(not(target_arch = "wasm32"))]
pub mod import;
/// Why a story cannot be shown, in sentences for its reader.
pub mod load_error;
/// What the address of the page asks for.
pub mod location;
/// Types of files that stories name.
#[cfg(not(target_arch = "wasm32"))]
mod media_types;
/// The article as data.
pub mod model;
/// Parts of the viewer that are loaded when they are needed.
#[cfg(target_arch = "wasm32")]
pub mod modules;
/// Addresses natively.
#[cfg(not(target_arch = "wasm32"))]
mod native_urls;
/// A story that is being written, in the viewer.
#[cfg(not(target_arch = "wasm32"))]
pub mod preview;
/// Stories to a folder that any static host can serve.
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
/// What is seen.
pub mod view;
/// Every word the viewer itself says.
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use native_urls::NativeUrls;
