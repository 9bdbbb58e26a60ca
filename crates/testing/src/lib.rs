//! Shared test support: random articles, hostile texts, and snapshot cases for native and browser tests.

#![expect(
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "a fixture that cannot be read fails the test that needs it"
)]

/// Proptest strategies for articles.
#[cfg(feature = "generate")]
pub mod generate;
/// Snapshot cases for HTML.
pub mod html_cases;
/// Snapshots of decoding results.
pub mod kept;
/// Allow lists of elements and attributes in rendered views.
pub mod markup;
/// Hostile texts by category.
pub mod payloads;

use std::path::PathBuf;

/// The root of the workspace, where `tests/fixtures`, `public` and `docs` are.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
