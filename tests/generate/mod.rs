//! Random articles: everything that the model can hold, with texts and addresses that try to be
//! something else.

mod article;
mod block;
mod media;
pub(crate) mod text;

pub(crate) use article::article;

use proptest::{collection::vec, prelude::*, sample::select, test_runner::Config};

/// So many random cases, or as many as `PROPTEST_CASES` says. A case that fails is printed as small
/// as it can be made, and gets a test with a name of its own instead of a file with its seed.
pub(crate) fn cases(few: u32) -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { config.cases } else { few };
    Config { cases, ..config }
}

/// Up to two: enough for an order, few enough for the trees to stay small.
fn few<T: std::fmt::Debug + 'static>(one: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Vec<T>> {
    vec(one, 0..3).boxed()
}

/// A value, more often missing than there.
fn maybe<T: std::fmt::Debug + Clone + 'static>(one: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Option<T>> {
    prop_oneof![2 => Just(None), 1 => one.prop_map(Some)].boxed()
}

/// One of these texts, read as a value of the model; those that cannot be read are left out.
fn read<T: std::fmt::Debug + Clone + 'static>(
    texts: &'static [&'static str],
    parse: fn(&str) -> Option<T>,
) -> BoxedStrategy<T> {
    select(texts.iter().filter_map(|text| parse(text)).collect::<Vec<_>>()).boxed()
}
