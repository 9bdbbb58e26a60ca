//! What happens when something is saved.

use std::fs;

use super::running::Desk;

#[test]
fn a_story_that_is_saved_is_shown_anew() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\nFirst.");
    let preview = desk.preview("story.md");
    let mut changes = preview.listen();
    desk.put("story.md", b"# A\n\nSecond.");
    changes.next();
    assert_eq!(preview.get("/articles/story.json").json()["lead"][0], "Second.");
}

#[test]
fn editors_may_move_another_file_to_the_name() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\nFirst.");
    let preview = desk.preview("story.md");
    let mut changes = preview.listen();
    for words in ["Second.", "Third."] {
        desk.put(".story.md.swp", format!("# A\n\n{words}").as_bytes());
        fs::rename(desk.path("story.md"), desk.path("story.md~")).unwrap();
        fs::rename(desk.path(".story.md.swp"), desk.path("story.md")).unwrap();
        while preview.get("/articles/story.json").json()["lead"][0] != words {
            changes.next();
        }
    }
}

#[test]
fn a_picture_that_is_saved_is_shown_anew() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\n![B](pictures/b.png)");
    desk.put("pictures/b.png", b"first");
    let preview = desk.preview("story.md");
    let mut changes = preview.listen();
    desk.put("pictures/b.png", b"second");
    changes.next();
    assert_eq!(preview.get("/articles/pictures/b.png").body, b"second");
}

#[test]
fn a_picture_that_is_named_later_is_watched_too() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\nB");
    let preview = desk.preview("story.md");
    let mut changes = preview.listen();
    desk.put("pictures/b.png", b"first");
    desk.put("story.md", b"# A\n\n![B](pictures/b.png)");
    let first = changes.next();
    while !preview.get("/articles/story.json").text().contains("b.png") {
        changes.next();
    }
    preview.says("shown");
    preview.says("shown");
    desk.put("pictures/b.png", b"second");
    assert!(changes.next() > first);
}

#[test]
fn a_story_that_breaks_recovers_with_the_next_save() {
    let desk = Desk::new();
    desk.put("story.json", br#"{ "headline": "A", "lead": ["B"] }"#);
    let preview = desk.preview("story.json");
    let mut changes = preview.listen();
    desk.put("story.json", br#"{ "headline": "A", "lead": "#);
    preview.says("[not-json]");
    desk.put("story.json", br#"{ "headline": "C", "lead": ["D"] }"#);
    while !preview.get("/articles/story.json").text().contains("\"C\"") {
        changes.next();
    }
}

#[test]
fn whoever_begins_to_listen_is_told_what_is_shown() {
    let desk = Desk::new();
    desk.put("story.md", b"# A\n\nB");
    let preview = desk.preview("story.md");
    let mut first = preview.listen();
    desk.put("story.md", b"# A\n\nC");
    let changed = first.next();
    let page = preview.get("/?article=story").text();
    let shown = page.split("shown=").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    assert!(shown.parse::<u64>().unwrap() >= changed, "{shown} {changed}");
}
