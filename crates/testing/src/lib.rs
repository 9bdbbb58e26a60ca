//! What the tests of several crates share: random articles, hostile texts, and cases that are read alike natively and
//! in browsers.

#![expect(clippy::panic, reason = "a fixture that cannot be read fails the test that needs it")]

/// Random articles: everything that the model can hold.
#[cfg(feature = "generate")]
pub mod generate;
/// HTML, and what is read of it.
pub mod html_cases;
/// What reading gives, kept in files.
pub mod kept;
/// The elements and attributes that views may make.
pub mod markup;
/// Hostile texts by family.
pub mod payloads;

use std::path::PathBuf;

/// The root of the workspace, where `tests/fixtures`, `public` and `docs` are.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
