//! Response headers and redirects: the files `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them.

use std::collections::BTreeSet;

use standfirst_article::Slug;

use super::{
    BaseUrl,
    site::{json_path, story_path},
};

/// `Cache-Control` of files whose names contain a hash: a year, which is the longest that caches keep anything.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// `Cache-Control` of everything else: revalidated on each request, mostly with a 304. A page that is cached without
/// revalidation may name files of the viewer that the next deployment removed.
const REVALIDATE: &str = "no-cache";

/// Scripts and settings whose names contain no hash.
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

/// Path patterns of pages and feeds; the first is the list.
const PAGES: [&str; 10] =
    ["", "index.html", "a/*", "page/*", "tag/*", "articles/*", "oembed/*", "feed.json", "feed.xml", "sitemap.xml"];

/// Writes `_headers` for a site with this policy and these files of the viewer.
// Cloudflare sends both values if two matching rules set the same header. So a file matches the first rule and at most
// one other, and the first rule sets none of the others' headers.
pub(super) fn headers(base: &BaseUrl, policy: &str, viewer: &BTreeSet<String>) -> String {
    let mut file = Rules { path: base.path(), text: String::new() };
    // A sandboxed embed has an opaque origin, so all of its fetches are cross-origin. Published files are public
    // anyway.
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
        let rule: Vec<_> = [("Cache-Control", IMMUTABLE)].into_iter().chain(kind).collect();
        file.rule(name, &rule);
    }
    for name in UNHASHED.iter().filter(|name| viewer.contains(**name)) {
        file.rule(name, &[("Cache-Control", REVALIDATE)]);
    }
    for path in PAGES {
        file.rule(path, &[("Cache-Control", REVALIDATE)]);
    }
    file.text
}

/// Writes `_redirects` for former slugs: for the story's page, and for the JSON that the viewer reads.
pub(super) fn redirects(base: &BaseUrl, former: &[(Slug, Slug)]) -> String {
    let path = base.path();
    let line = |path_of: fn(&Slug) -> String, (old, new): &(Slug, Slug)| {
        format!("{path}{} {path}{} 301\n", path_of(old), path_of(new))
    };
    former.iter().flat_map(|pair| [line(story_path, pair), line(json_path, pair)]).collect()
}

struct Rules<'a> {
    /// URL path of the site on its host.
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

/// Whether a file name contains a content hash: `viewer-4cb90b6ee07b085f_bg.wasm`.
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
