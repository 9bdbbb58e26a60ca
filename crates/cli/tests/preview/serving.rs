//! What a preview gives the browser.

use std::io::Read;

use super::running::Desk;

#[test]
fn the_address_leads_to_the_story_in_the_viewer() {
    let desk = Desk::new();
    desk.put("story.md", b"# The river\n\nWords.");
    let preview = desk.preview("story.md");
    let root = preview.get("/");
    assert_eq!(root.status, 302);
    assert!(root.head.contains("location: /?article=story"), "{}", root.head);
    let page = preview.get("/?article=story");
    assert!(page.text().contains("<script type=\"module\" src=\"preview.js?shown="), "{}", page.text());
    assert!(page.head.contains("cache-control: no-store"));
    let story = preview.get("/articles/story.json").json();
    assert_eq!((&story["headline"], &story["lead"][0]), (&"The river".into(), &"Words.".into()));
    assert_eq!(preview.get("/articles/feed.json").json()["items"][0]["title"], "The river");
    assert!(preview.get("/preview.js").head.contains("content-type: text/javascript"));
    assert!(preview.get("/viewer_bg.wasm").head.contains("content-type: application/wasm"));
}

#[test]
fn a_story_in_format_1_is_shown_as_it_is() {
    let desk = Desk::new();
    let story = br#"{ "headline": "A", "lead": ["B", { "later": ["C"] }] }"#;
    desk.put("drafts/story.json", story);
    let preview = desk.preview("drafts/story.json");
    assert_eq!(preview.get("/articles/story.json").body, story);
}

#[test]
fn pictures_and_film_beside_the_story_are_there_whole_and_in_parts() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\n![B](pictures/b%20c.jpg)");
    desk.put("pictures/b c.jpg", b"0123456789");
    let preview = desk.preview("story.md");
    let whole = preview.get("/articles/pictures/b%20c.jpg");
    assert_eq!((whole.status, whole.body.as_slice()), (200, b"0123456789".as_slice()));
    assert!(whole.head.contains("content-type: image/jpeg"));
    let part = |range: &str| {
        let get = "GET /articles/pictures/b%20c.jpg HTTP/1.1\nHost: localhost:{port}\nRange: ";
        preview.ask(&[get, range].concat())
    };
    for (range, body, content_range) in [
        ("bytes=3-5", "345", "bytes 3-5/10"),
        ("bytes=7-", "789", "bytes 7-9/10"),
        ("bytes=-2", "89", "bytes 8-9/10"),
        ("bytes=8-99", "89", "bytes 8-9/10"),
    ] {
        let part = part(range);
        assert_eq!((part.status, part.text().as_str()), (206, body), "{range}");
        assert!(part.head.contains(&format!("content-range: {content_range}\r\n")), "{}", part.head);
        assert!(part.head.contains("content-type: image/jpeg"), "{}", part.head);
    }
    let beyond = part("bytes=10-");
    assert_eq!((beyond.status, beyond.text().as_str()), (416, ""));
    assert!(beyond.head.contains("content-range: bytes */10"), "{}", beyond.head);
}

#[test]
fn files_of_the_viewer_have_their_types_and_nothing_is_kept() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\nB");
    let types = [
        ("boot.js", "text/javascript"),
        ("icon.svg", "image/svg+xml"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("standfirst.css", "text/css"),
        ("config.json", "application/json"),
        ("theme/serif.woff2", "font/woff2"),
        ("viewer_bg.wasm", "application/wasm"),
    ];
    for (name, _) in types {
        desk.put(&["viewer/", name].concat(), b"x");
    }
    let preview = desk.preview("story.md");
    for (name, media_type) in types {
        let answer = preview.get(&["/", name].concat());
        assert_eq!((answer.status, answer.text().as_str()), (200, "x"), "{name}");
        for header in [&["content-type: ", media_type].concat(), "cache-control: no-store", "accept-ranges: bytes"] {
            assert!(answer.head.contains(header), "{name}: {}", answer.head);
        }
    }
    let head = preview.ask("HEAD /boot.js HTTP/1.1\nHost: localhost:{port}");
    assert_eq!((head.status, head.text().as_str()), (200, ""));
    assert!(head.head.contains("content-length: 1"), "{}", head.head);
}

#[test]
fn a_story_that_is_broken_is_shown_as_its_readers_would_see_it_and_said_in_the_terminal() {
    let desk = Desk::new();
    desk.put("story.json", b"{ \"headline\": ");
    let preview = desk.preview("story.json");
    assert_eq!(preview.get("/articles/story.json").text(), "{ \"headline\": ");
    assert!(preview.says("[not-json]").contains("story.json:1:"));
}

#[test]
fn what_cannot_be_made_a_story_of_is_said_in_its_place() {
    let desk = Desk::new();
    desk.put("story.md", b"---\ntitle: [\n---\nWords.");
    let preview = desk.preview("story.md");
    let story = preview.get("/articles/story.json").json();
    assert_eq!(story["headline"], "This story cannot be made");
    assert!(preview.says("error:").contains("story.md"));
}

#[test]
fn drafts_are_shown() {
    let desk = Desk::new();
    desk.put("story.md", b"---\ntitle: A\ndraft: true\n---\nWords.");
    assert_eq!(desk.preview("story.md").get("/articles/story.json").json()["headline"], "A");
}

#[test]
fn what_is_missing_is_said_and_ends_it() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\nB");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let wrong = [
        (desk.command("no.md", &[]), "[unreadable]"),
        (desk.command("story.md", &["--port", &port]), "[port]"),
        (desk.command(&desk.path("story.md").to_string_lossy(), &[]), "[no-viewer]"),
    ];
    for (mut command, code) in wrong {
        if code == "[no-viewer]" {
            std::fs::remove_file(desk.path("viewer/index.html")).unwrap();
        }
        let mut child = command.spawn().unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(1), "{code}");
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert!(said.contains(code), "{said}");
    }
}

#[test]
fn without_a_port_the_next_free_one_is_taken() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\nB");
    let first = super::running::Running::new(desk.command("story.md", &[]).spawn().unwrap());
    let second = super::running::Running::new(desk.command("story.md", &[]).spawn().unwrap());
    assert!(first.port >= 8080 && second.port > first.port, "{} {}", first.port, second.port);
}
