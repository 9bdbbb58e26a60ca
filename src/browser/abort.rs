//! Ending requests that nobody waits for any more.

use web_sys::{AbortController, AbortSignal};

/// Ends the requests made with it when it is dropped or told to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Abort(Option<AbortController>);

impl Abort {
    /// A new one; without effect where the browser has none.
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    pub(super) fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }

    /// Ends the requests. Never with a reason: gloo-net cannot take one that is no `Error`.
    pub fn now(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
