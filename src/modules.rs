//! Split points: which parts of the viewer are wasm modules of their own, loaded when they are first needed.
//!
//! With the feature `split`, which only the build of the viewer has on, each function here loads its module and answers
//! a function of it. Without it everything is one module, and the same functions answer at once. Either way the answer
//! draws synchronously: it is awaited once, before anything is drawn, so that nothing on the page moves.

use leptos::prelude::AnyView;
#[cfg(feature = "split")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use standfirst_article::Listing;

use crate::{
    app::below::{BelowInput, draw_below},
    view::{self, RenderContext, element::Element},
};

/// A module that could not be loaded. The next call asks for it at an address that no cache knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModuleError;

#[cfg(feature = "split")]
impl From<SplitLoaderError> for ModuleError {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Draws a list of stories, or those with one tag.
pub type DrawList = fn(&RenderContext<'_>, &Listing, Option<&str>) -> Element;

/// Draws what stands below a story.
pub type DrawBelow = fn(BelowInput) -> AnyView;

/// Declares a function that answers `$function` once the module named `$module` is loaded, which holds it and all that
/// nothing else needs.
macro_rules! split_point {
    ($(#[$doc:meta])* $name:ident: $module:ident => $function:path as $type:ty) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Where its module cannot be loaded.
        pub async fn $name() -> Result<$type, ModuleError> {
            #[cfg(feature = "split")]
            {
                #[wasm_split($module, wasm_split_path = leptos::wasm_split, fallible)]
                fn $name() -> Result<$type, ModuleError> {
                    Ok($function)
                }
                $name().await
            }
            #[cfg(not(feature = "split"))]
            std::future::ready(Ok::<$type, ModuleError>($function)).await
        }
    };
}

split_point! {
    /// The list of stories.
    list: list => view::list as DrawList
}

split_point! {
    /// What stands below a story: comments, and ways onward.
    below: below => draw_below as DrawBelow
}
