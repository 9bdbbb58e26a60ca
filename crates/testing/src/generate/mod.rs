//! Proptest strategies for articles: everything that the model can hold, with hostile texts and addresses.

mod article;
mod block;
mod cases;
mod media;
pub mod text;

pub use article::article;
pub use cases::cases;

use proptest::{collection::vec, prelude::*, sample::select};

/// Up to two: enough to test their order, few enough to keep the trees small.
fn few<T: std::fmt::Debug + 'static>(one: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Vec<T>> {
    vec(one, 0..3).boxed()
}

/// An optional value, absent in two of three cases.
fn maybe<T: std::fmt::Debug + Clone + 'static>(one: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Option<T>> {
    prop_oneof![2 => Just(None), 1 => one.prop_map(Some)].boxed()
}

/// One of these texts, parsed to a value of the model; texts that do not parse are left out.
fn read<T: std::fmt::Debug + Clone + 'static>(
    texts: &'static [&'static str],
    parse: fn(&str) -> Option<T>,
) -> BoxedStrategy<T> {
    select(texts.iter().filter_map(|text| parse(text)).collect::<Vec<_>>()).boxed()
}
