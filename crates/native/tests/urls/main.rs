//! Tests of URLs: which ones are allowed, and how they are resolved. `tests/fixtures/urls.json` contains bases,
//! addresses and their resolution by the URL standard; `tests/web/addresses.rs` tests browsers with the same cases.
//! `UPDATE_FIXTURES=1 cargo test --test urls` fills in the results of new cases. Known deviations from the standard are
//! not in it: `///a` (the crate), a space in a host and `|` (Chromium).

#![cfg(not(target_arch = "wasm32"))]

mod adopt;
mod fixture;
mod rebase;
mod safe;

use standfirst_testing::generate;
