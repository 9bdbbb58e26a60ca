//! What a preview refuses.

use super::running::{Desk, Running};

fn preview(desk: &Desk) -> Running {
    desk.put("stories/story.md", b"# A\n\nB");
    desk.put("stories/notes.txt", b"secret");
    desk.put("stories/.hidden/a.jpg", b"secret");
    desk.put("secret.jpg", b"secret");
    desk.preview("stories/story.md")
}

#[test]
fn other_names_than_this_computers_are_refused() {
    let desk = Desk::new();
    let preview = preview(&desk);
    let foreign = [
        "GET /articles/story.json HTTP/1.1\nHost: evil.example:{port}",
        "GET /articles/story.json HTTP/1.1\nHost: 127.0.0.1.evil.example:{port}",
        "GET /articles/story.json HTTP/1.1\nHost: 127.0.0.1",
        "GET /articles/story.json HTTP/1.1\nHost: localhost:1",
        "GET http://evil.example/articles/story.json HTTP/1.1\nHost: 127.0.0.1:{port}",
        "GET /articles/story.json HTTP/1.1\nHost: 127.0.0.1:{port}\nHost: evil.example",
        "GET /articles/story.json HTTP/1.0",
    ];
    for lines in foreign {
        assert_eq!(preview.ask(lines).status, 403, "{lines}");
    }
    assert_eq!(preview.ask("GET /articles/story.json HTTP/1.1\nHost: localhost:{port}").status, 200);
}

#[test]
fn nothing_but_the_viewer_and_what_stories_show_is_given_out() {
    let desk = Desk::new();
    let preview = preview(&desk);
    let paths = [
        "/../secret.jpg",
        "/articles/../secret.jpg",
        "/articles/../../secret.jpg",
        "/articles/%2e%2e/secret.jpg",
        "/articles/..%2fsecret.jpg",
        "/articles/..%5csecret.jpg",
        "/articles//secret.jpg",
        "/articles/.hidden/a.jpg",
        "/articles/notes.txt",
        "/articles/story.md",
        "/articles/sample.json",
        "/articles/",
        "/secret.jpg",
        "//secret.jpg",
        "/%00",
        "/%ff.jpg",
    ];
    for path in paths {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
}

#[test]
fn it_can_only_be_read_and_keeps_nothing() {
    let desk = Desk::new();
    let preview = preview(&desk);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(preview.ask(&format!("{method} / HTTP/1.1\nHost: 127.0.0.1:{{port}}")).status, 405, "{method}");
    }
    let worker = "GET /viewer_bg.wasm HTTP/1.1\nHost: 127.0.0.1:{port}\nService-Worker: script";
    assert_eq!(preview.ask(worker).status, 404);
    let answer = preview.get("/articles/story.json");
    for header in
        ["cache-control: no-store", "x-content-type-options: nosniff", "cross-origin-resource-policy: same-origin"]
    {
        assert!(answer.head.contains(header), "{}", answer.head);
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    let desk = Desk::new();
    desk.put("stories/a.jpg", b"a");
    std::os::unix::fs::symlink(desk.path("secret.jpg"), desk.path("stories/b.jpg")).unwrap();
    let preview = preview(&desk);
    assert_eq!((preview.get("/articles/a.jpg").status, preview.get("/articles/b.jpg").status), (200, 404));
}
