//! JSON-LD metadata of a page.

use dom_query::Document;
use standfirst_article::Article;
use standfirst_formats::{Json, schema_metadata};

use crate::MEANS;

/// First article in the page's JSON-LD, without its text.
pub(super) fn read(document: &Document) -> Option<Article> {
    let scripts = document.select("script[type='application/ld+json']");
    scripts.iter().find_map(|script| {
        let text = script.text();
        // Skip invalid JSON; other scripts of the page may be valid.
        let json = Json::parse(unwrapped(&text)).ok()?;
        Some(schema_metadata(&json, MEANS)?.value)
    })
}

/// Strips HTML comments and CDATA sections that some sites put around JSON-LD.
fn unwrapped(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix("<!--").or_else(|| text.strip_prefix("//<![CDATA[")).unwrap_or(text);
    text.strip_suffix("-->").or_else(|| text.strip_suffix("//]]>")).unwrap_or(text).trim()
}
