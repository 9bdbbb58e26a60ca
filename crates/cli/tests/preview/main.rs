//! `standfirst preview` as it is run, over a real connection.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "helpers of tests: what panics fails its test")]

mod changes;
mod running;
mod safety;
mod serving;
