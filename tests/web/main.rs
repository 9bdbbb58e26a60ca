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
mod failing;
mod fetching;
mod html;
mod keeping;
mod reading;
mod rows;
mod stage;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

use standfirst_testing::html_cases;
use standfirst_testing::kept as fixtures;

#[wasm_bindgen_test::wasm_bindgen_test]
fn components_are_erased() {
    let erased = cfg!(erase_components);
    assert!(erased, "RUSTFLAGS takes the place of the flags in .cargo/config.toml: views are not what the viewer has");
}
