//! Former names of stories.

use super::{Desk, story};

#[test]
fn former_names_lead_to_the_present_ones() {
    let desk = Desk::new(&[
        ("new.json", &story("New")),
        ("redirects.json", r#"{"old": "new", "older": "old", "2021/oldest": "older"}"#),
    ]);
    let run = desk.run();
    assert!(run.said.is_empty(), "{:?}", run.said);
    for old in ["old", "older", "2021/oldest"] {
        assert!(desk.read(&format!("a/{old}/index.html")).contains("a/new/"), "{old}");
    }
    assert!(desk.read("_redirects").contains("/read/a/2021/oldest/ /read/a/new/ 301\n"));
}

#[test]
fn names_that_lead_nowhere_are_said() {
    let desk = Desk::new(&[
        ("new.json", &story("New")),
        ("redirects.json", r#"{"a": "b", "b": "a", "c": "gone", "new": "c", "../d": "new", "e": 5, "f": "new"}"#),
    ]);
    let run = desk.run();
    assert_eq!(run.codes(), ["redirect"; 6]);
    assert_eq!(run.report().errors, 0);
    assert!(desk.read("a/new/index.html").contains("Words of New."));
    assert!(desk.has("a/f/index.html") && !desk.has("a/c/index.html"));
}

#[test]
fn names_that_cannot_be_read_are_said_with_their_place() {
    let desk = Desk::new(&[("new.json", &story("New")), ("redirects.json", "{\n  \"old\": }")]);
    let run = desk.run();
    assert_eq!(run.said, [("articles/redirects.json".to_owned(), "not-json")]);
    assert_eq!(run.report().stories, 1);
}
