//! What only a browser can show: addresses, dates, storage, drawing, typing, fetching.
//! `script/test wasm` runs it in Chromium and Firefox.

#![cfg(target_arch = "wasm32")]

// Each for tests alone, where clippy lets a failure be a panic.
#[cfg(test)]
mod addresses;
#[cfg(test)]
mod comment_stage;
#[cfg(test)]
mod commenting;
#[cfg(test)]
mod dates;
#[cfg(test)]
mod drawing;
#[cfg(test)]
mod fetching;
#[cfg(test)]
#[path = "../fixtures/mod.rs"]
mod fixtures;
#[cfg(test)]
mod keeping;
#[cfg(test)]
mod live;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
