//! What only a browser can show: addresses, dates, storage, drawing, typing, fetching.
//! `script/test wasm` runs it in Chromium and Firefox.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests: what panics fails its test"
)]

mod addresses;
mod comment_stage;
mod commenting;
mod components;
mod dates;
mod drawing;
mod fetching;
#[path = "../fixtures/mod.rs"]
mod fixtures;
mod html;
#[path = "../fixtures/html/mod.rs"]
mod html_cases;
mod keeping;
mod live;
mod reading;
mod rows;
mod stage;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
