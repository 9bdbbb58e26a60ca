//! Native implementations of what the browser provides in wasm: an HTML parser and a URL resolver. Shared tests hold
//! both to the same results.

mod html5ever;
mod urls;

pub use html5ever::Html5ever;
pub use urls::NativeUrls;
