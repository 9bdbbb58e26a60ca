//! What a scenario is.

use std::{error::Error, pin::Pin};

use crate::{engines::Engine, page::Page};

/// How a scenario ends. What is wrong with the viewer is a panic, as in any test; what is
/// wrong with the browser or its driver is an error.
pub(crate) type Done = Result<(), Box<dyn Error + Send + Sync>>;

/// One thing that a reader does, and what must come of it.
pub(crate) struct Scenario {
    /// What trials are named after.
    pub(crate) name: &'static str,
    /// Where it is played.
    pub(crate) engines: &'static [Engine],
    /// Plays it on a page of its own.
    pub(crate) run: fn(Page) -> Pin<Box<dyn Future<Output = Done>>>,
}

/// The scenarios of a theme: `scenarios![one, another in &[Engine::Chromium]]`.
macro_rules! scenarios {
    ($($name:ident $(in $engines:expr)?),* $(,)?) => {
        &[$($crate::scenario::Scenario {
            name: stringify!($name),
            engines: scenarios!(@ $($engines)?),
            run: |page| Box::pin($name(page)),
        }),*]
    };
    (@) => { &$crate::engines::Engine::ALL };
    (@ $engines:expr) => { $engines };
}
pub(crate) use scenarios;
