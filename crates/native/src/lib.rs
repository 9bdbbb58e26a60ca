//! What a browser gives the viewer, natively: an HTML parser and a resolver of addresses. Tests in both places hold
//! them to the same answers.

mod html5ever;
mod urls;

pub use html5ever::Html5ever;
pub use urls::NativeUrls;
