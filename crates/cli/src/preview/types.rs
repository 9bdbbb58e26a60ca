//! Media types of what is served.

use standfirst_publish::media_types::{by_extension, media};

/// What a viewer is made of besides.
const VIEWER: [(&str, &str); 9] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// The type of a file of the viewer.
pub(super) fn any(path: &str) -> &'static str {
    by_extension(&VIEWER, path).or_else(|| media(path)).unwrap_or("application/octet-stream")
}
