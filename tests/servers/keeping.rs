//! How long answers may be kept, and how a browser asks whether one has changed.

use crate::{
    check::{Check, Done, get},
    folder::{MEDIA, NAMED, PUBLISHED, STAYING},
    server::Server,
};

const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// How long a file may be kept.
pub(crate) fn of(path: &str) -> &'static str {
    let media = |kind: &str| path.ends_with(kind);
    if NAMED.contains(&path) {
        FOR_GOOD
    } else if [".svg", ".png", ".webp", ".jpg", ".webm", ".mp3", ".woff2"].into_iter().any(media) {
        "public, max-age=86400"
    } else {
        "no-cache"
    }
}

pub(crate) fn checks() -> Vec<Check> {
    // What nginx has for itself alone is not among them.
    let files = [NAMED, STAYING, PUBLISHED, MEDIA].into_iter().flatten().filter(|path| **path != "404.html");
    let kept = files.flat_map(|path| {
        let plain = get(path).with("cache-control", of(path));
        let browsers = plain.clone().send("accept-encoding", "gzip, br");
        [plain.named(format!("kept_{path}")), browsers.named(format!("kept_compressed_{path}"))]
    });
    let again = [("", "no-cache"), ("a/2022/river/", "no-cache"), ("viewer-0123456789abcdef.js", FOR_GOOD)];
    kept.chain(again.into_iter().flat_map(|(path, keep)| {
        ["gzip", "br", "identity"].map(|encoding| {
            Check::new(format!("unchanged_{encoding}_{path}"), move |server| unchanged(server, path, encoding, keep))
        })
    }))
    .collect()
}

/// Asks again with the tag and with the date of the first answer.
fn unchanged(server: &Server, path: &str, encoding: &str, keep: &str) -> Done {
    let encoding = ("accept-encoding", encoding);
    let first = server.ask("GET", path, &[encoding])?;
    for (given, asked) in [("etag", "if-none-match"), ("last-modified", "if-modified-since")] {
        let given = first.header(given).ok_or_else(|| format!("{path} has no {given}"))?;
        let again = server.ask("GET", path, &[encoding, (asked, &given)])?;
        if again.status != 304 || !again.body.is_empty() {
            return Err(format!("{path}, {asked}: {given}: {}", again.status));
        }
        let kept = again.header("cache-control");
        if kept.as_deref().is_some_and(|kept| kept != keep) {
            return Err(format!("{path}, {asked}: kept anew for {kept:?}, not {keep}"));
        }
    }
    let other = server.ask("GET", path, &[encoding, ("if-none-match", "\"other\"")])?;
    if other.status == 200 { Ok(()) } else { Err(format!("{path} has changed, and is answered with {}", other.status)) }
}
