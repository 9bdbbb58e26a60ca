//! A folder as `standfirst publish` leaves it, small.

use std::{fs, io, path::Path};

use crate::site::Site;

/// Files that are kept for good, since their names change with them.
pub(crate) const NAMED: &[&str] = &[
    "viewer-0123456789abcdef.js",
    "viewer-0123456789abcdef_bg.wasm",
    "formats-0123456789abcdef.js",
    "formats-0123456789abcdef_bg.wasm",
    "standfirst-0123456789abcdef.css",
    "print-0123456789abcdef.css",
];

/// Files whose names stay.
pub(crate) const STAYING: &[&str] = &[
    "index.html",
    "boot.js",
    "late.js",
    "sw.js",
    "frame.js",
    "embed.js",
    "config.json",
    "manifest.webmanifest",
    "articles/feed.json",
    "articles/2022/river.json",
];

/// What a published folder has besides.
pub(crate) const PUBLISHED: &[&str] = &[
    "page/2/index.html",
    "tag/floods/index.html",
    "a/2022/river/index.html",
    // A slug that looks like the name of a file of the viewer.
    "a/viewer-0123456789abcdef/index.html",
    "articles/viewer-0123456789abcdef.json",
    "articles/captions/film.vtt",
    "oembed/2022/river.json",
    "feed.json",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "404.html",
];

/// Pictures and the like, which nobody compresses twice.
pub(crate) const MEDIA: &[&str] = &[
    "icon-192.png",
    "articles/pictures/river-640.webp",
    "articles/pictures/river.jpg",
    "articles/film/river.webm",
    "articles/sound/river.mp3",
    "fonts/text.woff2",
];

/// What nobody is to see.
pub(crate) const HIDDEN: &[&str] = &[".standfirst/manifest.json", ".git/config", "articles/.draft.json"];

/// Writes the files of a site.
///
/// # Errors
/// When the disk does not take them.
pub(crate) fn write(folder: &Path, site: Site) -> io::Result<()> {
    let published: &[&[&str]] = if site == Site::Bare { &[] } else { &[PUBLISHED, HIDDEN] };
    let text = [NAMED, STAYING, &["icon.svg"]].into_iter().chain(published.iter().copied()).flatten();
    for path in text {
        put(folder, path, path)?;
        if site != Site::Bare {
            put(folder, &[path, ".br"].concat(), &[path, " by brotli"].concat())?;
            put(folder, &[path, ".gz"].concat(), &[path, " by gzip"].concat())?;
        }
    }
    MEDIA.iter().try_for_each(|path| put(folder, path, path))
}

/// Every file holds its own name, which is how a test knows it.
fn put(folder: &Path, path: &str, text: &str) -> io::Result<()> {
    let path = folder.join(path);
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}
