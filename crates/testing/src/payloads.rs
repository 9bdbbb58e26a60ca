//! Hostile texts by family.

/// Each text with the name of its family.
pub fn payloads() -> Vec<(String, String)> {
    serde_json::from_str(include_str!("../../../tests/fixtures/payloads.json"))
        .unwrap_or_else(|error| panic!("payloads.json: {error}"))
}

/// Ends whatever a text may have begun, so that the next one is read as well.
pub const END: &str = "\"'></script></style></textarea></title></xmp></noscript></noembed></iframe></select>\
    </template></svg></math></form></table>-->";
