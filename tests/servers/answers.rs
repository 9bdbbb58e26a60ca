//! Pages and folders, what is missing, compressed copies, parts of files.

use crate::{
    check::{Check, Done, Row, get},
    server::{Kind, Server},
    setup::POLICY,
};

/// The type of every page.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// What every answer carries, errors too.
fn safe(row: Row) -> Row {
    row.with("access-control-allow-origin", "*")
        .with("x-content-type-options", "nosniff")
        .with("referrer-policy", "strict-origin-when-cross-origin")
        .with("content-security-policy", POLICY)
        // Stories are shown in frames of other sites.
        .without("x-frame-options")
}

/// A page that is not there.
pub(crate) fn missing(path: &str) -> Row {
    get(path)
        .status(&[404])
        .body("404.html")
        .with("content-type", HTML)
        .one_of("cache-control", &[None, Some("no-cache")])
}

pub(crate) fn checks() -> Vec<Check> {
    let mut checks = vec![
        safe(get("")).body("index.html").with("content-type", HTML).named("the_list_is_the_first_page"),
        safe(get("?article=2022/river")).body("index.html").named("a_question_to_the_viewer_is_the_first_page"),
        safe(get("a/2022/river/"))
            .body("a/2022/river/index.html")
            .with("content-type", HTML)
            .named("a_story_is_a_folder"),
        get("a/2022/river").status(&[301, 308]).named("a_folder_without_its_slash_is_sent_on"),
        Check::new("what_is_sent_on_stays_on_the_site", sent_on),
        Check::new("compressed_copies_have_tags_of_their_own", tags_differ),
        get("articles/pictures/river.jpg")
            .method("HEAD")
            .body("")
            .with("content-length", "27")
            .named("heads_have_lengths"),
        get("articles/film/river.webm")
            .send("range", "bytes=9-12")
            .status(&[206])
            .body("film")
            .with("content-range", "bytes 9-12/24")
            .with("access-control-allow-origin", "*")
            .named("a_film_is_sent_in_parts"),
    ];
    checks.extend(["boot.js", "viewer-0123456789abcdef_bg.wasm", "articles/feed.json", "fonts/text.woff2"].map(
        |path| {
            safe(get(path))
                .send("origin", "null")
                .body(path)
                .named(format!("a_frame_without_an_origin_may_read_{path}"))
        },
    ));
    checks.extend(
        ["nowhere", "nowhere/", "a/nowhere/", "articles/nowhere.json", "nowhere.js"]
            .map(|path| safe(missing(path)).named(format!("missing_is_404_{path}"))),
    );
    checks.push(safe(missing("print-aaaaaaaaaaaaaaaa.css")).named("a_missing_name_is_not_kept_for_good"));
    checks.extend(
        ["index.html", "boot.js", "viewer-0123456789abcdef_bg.wasm", "feed.xml", "icon.svg"]
            .into_iter()
            .flat_map(compressed),
    );
    checks
}

/// Who asks for what gets which copy of a file.
fn compressed(path: &'static str) -> [Check; 5] {
    let (br, gzip) = ([path, " by brotli"].concat(), [path, " by gzip"].concat());
    let vary = |row: Row| row.one_of("vary", &[Some("Accept-Encoding"), Some("accept-encoding")]);
    let by_gzip = vary(get(path).send("accept-encoding", "gzip")).with("content-encoding", "gzip").body(&gzip);
    let (as_browsers, only_gzip) =
        (vary(get(path).send("accept-encoding", "gzip, deflate, br, zstd")), by_gzip.clone());
    let browsers = Check::new(format!("a_browser_gets_the_smallest_{path}"), move |server| {
        let row = as_browsers.clone();
        let row = if server.brotli {
            row.with("content-encoding", "br").body(&br)
        } else {
            row.with("content-encoding", "gzip")
        };
        (row.named("").run)(server)
    });
    let first_part = by_gzip.clone().send("range", "bytes=0-524287").status(&[200, 206]);
    [
        browsers,
        first_part.named(format!("a_crawler_that_asks_for_the_first_part_gets_{path}")),
        only_gzip.named(format!("a_crawler_that_takes_gzip_gets_{path}")),
        vary(get(path)).without("content-encoding").body(path).named(format!("without_encodings_as_it_is_{path}")),
        by_gzip.send("via", "1.1 cdn.example").named(format!("a_cdn_gets_gzip_{path}")),
    ]
}

fn sent_on(server: &Server) -> Done {
    let asked = server.ask("GET", "a/2022/river?from=feed", &[])?;
    let place = asked.header("location").unwrap_or_default();
    let origin = format!("http://127.0.0.1:{}", server.port);
    let wanted = [server.site.base(), "a/2022/river/"].concat();
    match place.strip_prefix(&origin).unwrap_or(&place).strip_prefix(&wanted) {
        Some("?from=feed") => Ok(()),
        // Caddy before 2.8 lets go of the question.
        Some("") if server.kind == Kind::Caddy => Ok(()),
        _ => Err(format!("{place} in place of {wanted}?from=feed")),
    }
}

/// A cache that has both under one tag may send one for the other.
fn tags_differ(server: &Server) -> Done {
    let tag =
        |encoding| server.ask("GET", "boot.js", &[("accept-encoding", encoding)]).map(|answer| answer.header("etag"));
    let tags = [tag("identity")?, tag("gzip")?, tag("br")?];
    let [plain, gzip, br] = &tags;
    let differ = plain != gzip && gzip != br && (plain != br || !server.brotli);
    if differ { Ok(()) } else { Err(format!("{tags:?}")) }
}
