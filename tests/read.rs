//! What reading a story gives, kept in a file that the wasm is held against (tests/web/reading.rs).
//! `UPDATE_FIXTURES=1` writes it again.

#![cfg(not(target_arch = "wasm32"))]

use std::{env, fs};

use standfirst::formats::read_article;

const FIXTURE: &str = "tests/fixtures/every-block.txt";

#[test]
fn every_block_reads_as_before() {
    let text = fs::read_to_string("public/articles/every-block.json").unwrap();
    let read = format!("{:#?}\n", read_article(&text).unwrap().value);
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(FIXTURE, &read).unwrap();
    }
    assert_eq!(fs::read_to_string(FIXTURE).unwrap_or_default(), read, "UPDATE_FIXTURES=1 cargo test --test read");
}
