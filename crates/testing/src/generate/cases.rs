//! Configuration of property tests.

use proptest::test_runner::Config;

/// Runs `few` random cases, or as many as `PROPTEST_CASES` says. There is no file with seeds: a failing case is printed
/// shrunk, and gets a test of its own.
pub fn cases(few: u32) -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { config.cases } else { few };
    Config { cases, ..config }
}
