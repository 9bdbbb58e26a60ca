//! Addresses: which ones pass, and what they become. `tests/fixtures/urls.json` holds bases, addresses
//! and what the URL standard makes of them; `tests/web/addresses.rs` asks a browser the same.
//! `SNAPSHOTS=overwrite cargo test --test urls` fills in the results of new cases. Not in it is where one
//! of them is known to leave the standard: `///a` (the crate), a space in a host and `|` (Chromium).

#![cfg(not(target_arch = "wasm32"))]

mod adopt;
mod fixture;
mod rebase;
mod safe;

use standfirst_testing::generate;
