//! The types of files, which their compressed copies keep.

use crate::{
    answers::HTML,
    check::{Check, get},
};

const TYPES: &[(&str, &str)] = &[
    ("index.html", HTML),
    ("tag/floods/", HTML),
    ("boot.js", "text/javascript; charset=utf-8"),
    ("viewer-0123456789abcdef_bg.wasm", "application/wasm"),
    ("standfirst-0123456789abcdef.css", "text/css; charset=utf-8"),
    ("config.json", "application/json"),
    ("articles/2022/river.json", "application/json"),
    ("oembed/2022/river.json", "application/json"),
    ("feed.json", "application/feed+json"),
    ("articles/feed.json", "application/feed+json"),
    ("feed.xml", "application/xml"),
    ("sitemap.xml", "application/xml"),
    ("robots.txt", "text/plain; charset=utf-8"),
    ("articles/captions/film.vtt", "text/vtt; charset=utf-8"),
    ("manifest.webmanifest", "application/manifest+json"),
    ("icon.svg", "image/svg+xml"),
    ("icon-192.png", "image/png"),
    ("articles/pictures/river-640.webp", "image/webp"),
    ("articles/pictures/river.jpg", "image/jpeg"),
    ("articles/film/river.webm", "video/webm"),
    ("articles/sound/river.mp3", "audio/mpeg"),
    ("fonts/text.woff2", "font/woff2"),
];

/// The type of a file, if it has one: as that of another file of its kind.
pub(crate) fn of(path: &str) -> Option<&'static str> {
    fn kind(path: &str) -> Option<&str> {
        if path.ends_with("feed.json") { Some("feed.json") } else { path.rsplit_once('.').map(|(_, kind)| kind) }
    }
    if path.is_empty() || path.ends_with('/') {
        return Some(HTML);
    }
    let alike = TYPES.iter().find(|(other, _)| kind(path).is_some() && kind(other) == kind(path));
    alike.map(|(_, media)| *media)
}

pub(crate) fn checks() -> Vec<Check> {
    let plain =
        TYPES.iter().map(|(path, media)| get(path).with("content-type", media).named(format!("type_of_{path}")));
    let browsers = TYPES.iter().map(|(path, media)| {
        let row = get(path).send("accept-encoding", "gzip, br").with("content-type", media);
        row.without("content-language").named(format!("type_of_compressed_{path}"))
    });
    plain.chain(browsers).collect()
}
