//! Work that goes on beside the page.

use std::{future::Future, pin::Pin};

/// Runs a future to its end. Boxed here, so that the code that runs it exists once.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(future));
}

fn spawn_boxed(future: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(future);
}
