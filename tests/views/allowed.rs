//! Whether a page holds only what views may make, and where its addresses may lead.

use super::html::Html;
use markup::{ATTRIBUTES, TAGS};
use standfirst_testing::markup;

fn is_one_of(names: &str, name: &str) -> bool {
    names.split_whitespace().any(|known| known == name)
}

/// What is in the page and should not be.
pub(crate) fn faults(page: &Html) -> Vec<String> {
    let mut faults = page.repairs.clone();
    for element in page.elements().into_iter().filter(|element| !is_one_of("html head body", &element.tag)) {
        if !is_one_of(TAGS, &element.tag) {
            faults.push(format!("<{}>", element.tag));
        }
        for (name, value) in &element.attributes {
            let is_known = is_one_of(ATTRIBUTES, name) || name.starts_with("data-") || name.starts_with("aria-");
            if !is_known || !is_safe(&element.tag, name, value) {
                faults.push(format!("<{} {name}={value:?}>", element.tag));
            }
        }
    }
    faults
}

fn is_safe(tag: &str, name: &str, value: &str) -> bool {
    let of = |schemes: &[&str]| scheme(value).is_none_or(|scheme| schemes.contains(&scheme.as_str()));
    match (tag, name) {
        (_, "href" | "cite") => of(&["http", "https", "mailto", "tel"]),
        (_, "src" | "poster") => of(&["http", "https"]),
        (_, "data-src") => value.starts_with("https://"),
        (_, "srcset") => value.split(", ").all(|file| scheme(file).is_none_or(|scheme| scheme.starts_with("http"))),
        ("input" | "textarea" | "button", "type") => ["text", "button", "submit"].contains(&value),
        _ => true,
    }
}

/// The scheme that a browser would see.
fn scheme(address: &str) -> Option<String> {
    let address: String = address.trim_start_matches(|c: char| c <= ' ').replace(['\t', '\n', '\r'], "");
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}
