//! What reading a story gives, one with every block and one with a fault in every second place, kept in
//! files that the wasm is held against (tests/web/reading.rs). `UPDATE_FIXTURES=1` writes them again.

use std::{env, fs, io};

use standfirst_formats::read_article;

use super::fixtures::{difference, refused, written};

/// Fails unless the story is read as the fixture says.
fn check(story: &str, fixture: &str) -> io::Result<()> {
    let [story_file, fixture] = [story, fixture].map(|path| standfirst_testing::root().join(path));
    let read = written(&read_article(&fs::read_to_string(story_file)?));
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&fixture, &read)?;
    }
    let difference = difference(&read, &fs::read_to_string(&fixture)?);
    assert_eq!(difference, None, "{story} is read differently: UPDATE_FIXTURES=1 cargo test --test format read::");
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
