//! What hosts send with each file, and where former addresses lead: `_headers` and `_redirects`, as Netlify and
//! Cloudflare Pages read them.

use std::collections::BTreeSet;

use standfirst_article::Slug;

use super::{
    BaseUrl,
    site::{json_path, story_path},
};

/// A year, which is as long as caches keep anything.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Asked for each time, which mostly answers that nothing changed: a page that is kept without asking may name files of
/// the viewer that the next deployment removed.
const ALWAYS: &str = "no-cache";

/// Scripts and settings whose names stay the same.
const UNHASHED: [&str; 9] = [
    "boot.js",
    "late.js",
    "published.js",
    "sw.js",
    "config.json",
    "embed.js",
    "frame.js",
    "embed-panel.js",
    "manifest.webmanifest",
];

/// Pages and feeds, by their paths in the site; the first is the list.
const PAGES: [&str; 10] =
    ["", "index.html", "a/*", "page/*", "tag/*", "articles/*", "oembed/*", "feed.json", "feed.xml", "sitemap.xml"];

/// The headers of a site with this policy and these files of the viewer.
// Where two rules are about the same header, Cloudflare sends both values: so no two rules but the first match one file,
// and that is about other headers.
pub(super) fn headers(base: &BaseUrl, policy: &str, viewer: &BTreeSet<String>) -> String {
    let mut file = Rules { path: base.path(), text: String::new() };
    // Embeds in a sandbox have an opaque origin, and need leave for all that they fetch. What is published is public.
    file.rule(
        "*",
        &[
            ("Content-Security-Policy", policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("Access-Control-Allow-Origin", "*"),
        ],
    );
    for name in viewer.iter().filter(|name| is_hashed(name)) {
        let kind = name.ends_with(".wasm").then_some(("Content-Type", "application/wasm"));
        let rule: Vec<_> = [("Cache-Control", FOREVER)].into_iter().chain(kind).collect();
        file.rule(name, &rule);
    }
    for name in UNHASHED.iter().filter(|name| viewer.contains(**name)) {
        file.rule(name, &[("Cache-Control", ALWAYS)]);
    }
    for path in PAGES {
        file.rule(path, &[("Cache-Control", ALWAYS)]);
    }
    file.text
}

/// Where former addresses lead: of pages, and of what the viewer reads.
pub(super) fn redirects(base: &BaseUrl, former: &[(Slug, Slug)]) -> String {
    let path = base.path();
    let line = |place: fn(&Slug) -> String, (old, new): &(Slug, Slug)| {
        format!("{path}{} {path}{} 301\n", place(old), place(new))
    };
    former.iter().flat_map(|pair| [line(story_path, pair), line(json_path, pair)]).collect()
}

struct Rules<'a> {
    /// The path of the site on its host.
    path: &'a str,
    text: String,
}

impl Rules<'_> {
    fn rule(&mut self, path: &str, headers: &[(&str, &str)]) {
        self.text.extend([self.path, path, "\n"]);
        for (name, value) in headers {
            self.text.extend(["  ", name, ": ", value, "\n"]);
        }
    }
}

/// Whether a name changes with what is in the file: `viewer-4cb90b6ee07b085f_bg.wasm`.
fn is_hashed(name: &str) -> bool {
    let hash = name.rsplit_once('-').map(|(_, rest)| rest.split(['.', '_']).next().unwrap_or_default());
    hash.is_some_and(|hash| hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_told_apart() {
        for (name, hashed) in [
            ("viewer-4cb90b6ee07b085f_bg.wasm", true),
            ("print-4878d0b1fc1070ce.css", true),
            ("embed-panel.js", false),
            ("icon-192.png", false),
            ("boot.js", false),
        ] {
            assert_eq!(is_hashed(name), hashed, "{name}");
        }
    }

    #[test]
    fn no_file_gets_a_header_twice() {
        let names = ["boot.js", "sw.js", "viewer-4cb90b6ee07b085f.js"].map(str::to_owned);
        let base = "https://a.example/b/".parse().unwrap();
        let text = headers(&base, "default-src 'none'", &names.clone().into());
        let rules = text.lines().filter(|line| !line.starts_with(' ')).collect::<Vec<_>>();
        for name in names.iter().map(String::as_str).chain(["", "a/x/index.html", "articles/x.json", "404.html"]) {
            let matches = |rule: &&str| match rule.strip_suffix('*') {
                Some(start) => format!("/b/{name}").starts_with(start),
                None => **rule == format!("/b/{name}"),
            };
            assert!(
                rules.iter().filter(|rule| **rule != "/b/*").copied().filter(|rule| matches(rule)).count() <= 1,
                "{name}"
            );
        }
        assert!(text.contains("/b/viewer-4cb90b6ee07b085f.js\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }

    #[test]
    fn former_addresses_lead_to_the_present_ones() {
        let pair = |old, new| (Slug::parse(old).unwrap(), Slug::parse(new).unwrap());
        let text = redirects(&"https://a.example/".parse().unwrap(), &[pair("old", "2022/new")]);
        assert_eq!(text, "/a/old/ /a/2022/new/ 301\n/articles/old.json /articles/2022/new.json 301\n");
    }
}
