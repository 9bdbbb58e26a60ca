//! What only a browser can show: addresses, dates, storage, drawing, the comment box, fetching.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that panics is a test that fails; clippy does not know these for tests"
)]

mod addresses;
mod comment_box;
mod dates;
mod drawing;
mod fetching;
mod reading;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
