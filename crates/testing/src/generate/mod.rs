//! Random articles: everything that the model can hold, with texts and addresses that try to be
//! something else.

mod article;
mod block;
mod cases;
mod media;
pub mod text;

pub use article::article;
pub use cases::cases;

use proptest::{collection::vec, prelude::*, sample::select};

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
