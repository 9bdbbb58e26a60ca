//! Hostile texts by category (script injection, markup breakout and others).

/// Pairs of a category and a text.
pub fn payloads() -> Vec<(String, String)> {
    serde_json::from_str(include_str!("../../../tests/fixtures/payloads.json"))
        .unwrap_or_else(|error| panic!("payloads.json: {error}"))
}

/// Closes any context that a text may have opened, so that the following one is parsed too.
pub const END: &str = "\"'></script></style></textarea></title></xmp></noscript></noembed></iframe></select>\
    </template></svg></math></form></table>-->";
