//! Narrowing the page's Content-Security-Policy to what is configured.

use web_sys::window;

/// Adds a second policy to the page. A browser asks them all, so it can only narrow.
pub fn narrow_policy(policy: &str) {
    if let Some(document) = window().and_then(|window| window.document())
        && let (Ok(meta), Some(head)) = (document.create_element("meta"), document.head())
    {
        let _ = meta.set_attribute("http-equiv", "Content-Security-Policy");
        let _ = meta.set_attribute("content", policy);
        let _ = head.append_child(&meta);
    }
}
