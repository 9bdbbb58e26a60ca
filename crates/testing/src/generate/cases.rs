//! How many random cases are tried.

use proptest::test_runner::Config;

/// So many random cases, or as many as `PROPTEST_CASES` says. A case that fails is printed as small
/// as it can be made, and gets a test with a name of its own instead of a file with its seed.
pub fn cases(few: u32) -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { config.cases } else { few };
    Config { cases, ..config }
}
