//! What reading a story gives, one with every block and one with a fault in every second place, kept in
//! files that the wasm is held against (tests/web/reading.rs). `SNAPSHOTS=overwrite cargo test --test format read::`
//! accepts changes.

use std::{fs, io};

use snapbox::{Data, assert_data_eq, data::DataFormat};
use standfirst_formats::read_article;

use super::fixtures::{refused, written};

/// Fails unless the story is read as the fixture says.
fn check(story: &str, fixture: &str) -> io::Result<()> {
    let [story, fixture] = [story, fixture].map(|path| standfirst_testing::root().join(path));
    let read = written(&read_article(&fs::read_to_string(story)?));
    assert_data_eq!(read, Data::read_from(&fixture, Some(DataFormat::Text)).raw());
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

#[test]
fn what_is_refused_says_why() {
    for [text, sentence] in refused() {
        let error = read_article(&text).map_err(|error| error.to_string());
        assert_eq!(error.err(), Some(sentence), "{text}");
    }
}
