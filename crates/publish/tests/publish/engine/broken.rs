//! Stories that cannot be read, or not by their name.

use standfirst_publish::PublishError;

use super::{Desk, story};

#[test]
fn a_broken_story_is_said_and_costs_only_itself() {
    let desk = Desk::new(&[
        ("a.json", &story("A")),
        ("b.json", r#"{"headline": "B", "lead": ["Words."], "sections": [{"blocks": []}]}"#),
        ("c.json", "{"),
        ("d.json", &format!(r#"[{}, {}]"#, post("1"), post("2"))),
    ]);
    let run = desk.run();
    let expected = [("b.json", "shape"), ("c.json", "not-json"), ("d.json", "several")];
    assert_eq!(run.said, expected.map(|(file, code)| (format!("articles/{file}"), code)));
    assert_eq!(run.report().stories, 1);
    assert!(desk.has("a/a/index.html") && !desk.has("a/b/index.html"));
}

fn post(id: &str) -> String {
    format!(
        r#"{{"id": {id}, "slug": "p{id}", "link": "https://a.example/p{id}", "title": {{"rendered": "P"}}, "content": {{"rendered": "<p>Words.</p>"}}}}"#
    )
}

#[test]
fn a_story_that_breaks_stays_as_it_was_published_last() {
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let image = r#"{"headline": "B", "lead": ["Words of B."], "image": {"src": "b.svg", "alt": ""}}"#;
    let desk = Desk::new(&[("a.json", &story("A")), ("b.json", image), ("b.svg", picture)]);
    desk.run();
    let before = desk.site();
    desk.write("articles/b.json", "{");
    for _ in 0..2 {
        let run = desk.run();
        assert_eq!(run.codes(), ["not-json", "kept"]);
        let report = run.report();
        assert_eq!((report.stories, report.written, report.removed), (2, 0, 0));
        assert_eq!(desk.site(), before);
    }
}

#[test]
fn strict_changes_nothing_where_there_is_a_problem() {
    let mut desk = Desk::new(&[("a.json", &story("A"))]);
    desk.run();
    let before = desk.site();
    desk.options.strict = true;
    desk.write("articles/c.json", &story("C"));
    desk.write("articles/b.json", "{");
    let run = desk.run();
    assert_eq!(run.codes(), ["not-json"]);
    assert!(matches!(run.result, Err(PublishError::Stopped)));
    assert_eq!(desk.site(), before);
    desk.write("articles/b.json", &story("B"));
    assert_eq!(desk.run().report().stories, 3);
}

#[test]
fn two_stories_of_one_name_are_an_error_for_the_second() {
    let desk = Desk::new(&[("river.json", &story("Lower")), ("River.json", &story("Upper"))]);
    let run = desk.run();
    assert_eq!(run.said, [("articles/river.json".to_owned(), "same-slug")]);
    assert!(desk.read("a/River/index.html").contains("Words of Upper."));
    assert!(!desk.has("a/river/index.html"));
}

#[test]
fn a_name_that_can_be_no_address_is_said() {
    let desk = Desk::new(&[("a b.json", &story("A")), (".hidden.json", "{"), ("notes.txt", "mine")]);
    assert_eq!(desk.run().said, [("articles/a b.json".to_owned(), "bad-name")]);
}

#[test]
fn an_empty_folder_makes_an_empty_site() {
    let desk = Desk::new(&[]);
    assert_eq!(desk.run().report().stories, 0);
    assert!(desk.has("index.html"));
}
