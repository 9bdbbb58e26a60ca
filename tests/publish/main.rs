//! The folder that `standfirst publish` makes.

#![cfg(not(target_arch = "wasm32"))]
