//! What reading a story gives, one with every block and one with a fault in every second place, kept in
//! files that the wasm is held against (tests/web/reading.rs). `UPDATE_FIXTURES=1` writes them again.

#![cfg(not(target_arch = "wasm32"))]

use std::{env, fs, io};

use standfirst::formats::read_article;

/// Fails unless the story is read as the fixture says.
fn check(story: &str, fixture: &str) -> io::Result<()> {
    let read = format!("{:#?}\n", read_article(&fs::read_to_string(story)?));
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(fixture, &read)?;
    }
    assert!(
        fs::read_to_string(fixture)? == read,
        "{story} is read differently: UPDATE_FIXTURES=1 cargo test --test read"
    );
    Ok(())
}

#[test]
fn every_block_reads_as_before() -> io::Result<()> {
    check("public/articles/every-block.json", "tests/fixtures/every-block.txt")
}

#[test]
fn every_fault_reads_as_before() -> io::Result<()> {
    check("tests/fixtures/faulty.json", "tests/fixtures/faulty.txt")
}
