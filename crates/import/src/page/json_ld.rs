//! What JSON-LD in a page says about its story.

use dom_query::Document;
use standfirst_article::Article;
use standfirst_formats::{Json, schema_metadata};

use crate::MEANS;

/// The article that JSON-LD in the page describes first, without its text.
pub(super) fn read(document: &Document) -> Option<Article> {
    let scripts = document.select("script[type='application/ld+json']");
    scripts.iter().find_map(|script| {
        let text = script.text();
        // What is no JSON says nothing; a page may have other pieces that do.
        let json = Json::parse(unwrapped(&text)).ok()?;
        Some(schema_metadata(&json, MEANS)?.value)
    })
}

/// Without the comments and sections that some sites put around it.
fn unwrapped(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix("<!--").or_else(|| text.strip_prefix("//<![CDATA[")).unwrap_or(text);
    text.strip_suffix("-->").or_else(|| text.strip_suffix("//]]>")).unwrap_or(text).trim()
}
