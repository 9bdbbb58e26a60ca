//! `standfirst publish` and `standfirst csp`.

use std::fs;

use super::{fixture, folder::Folder, lines, run, run_in};

const STORY: &str = r#"{"headline": "A", "lang": "en", "lead": ["Words of A."]}"#;

/// A folder with stories, and the arguments that publish them.
fn stories(stories: &[(&str, &str)]) -> (Folder, Vec<String>) {
    let folder = Folder::new();
    fs::create_dir(folder.path().join("articles")).unwrap();
    for (name, text) in stories {
        folder.write(&format!("articles/{name}"), text);
    }
    let viewer = fixture("publish/viewer");
    let arguments =
        ["publish", "--articles", "articles", "--viewer", &viewer, "--base-url", "https://a.example", "--out", "site"];
    (folder, arguments.map(str::to_owned).to_vec())
}

fn publish(folder: &Folder, arguments: &[String], more: &[&str]) -> super::Ended {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).chain(more.iter().copied()).collect();
    run_in(folder.path(), &arguments)
}

#[test]
fn a_line_at_the_end_says_what_was_done() {
    let (folder, arguments) = stories(&[("a.json", STORY)]);
    let ended = publish(&folder, &arguments, &[]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(0), ""));
    assert!(ended.stderr.starts_with("site: note: 1 story: "), "{}", ended.stderr);
    assert!(ended.stderr.contains(" 0 unchanged, 0 removed, in "), "{}", ended.stderr);
    assert!(folder.read("site/a/a/index.html").contains("Words of A."));
    let ended = publish(&folder, &arguments, &[]);
    assert!(ended.stderr.contains(": 0 files written, "), "{}", ended.stderr);
}

#[test]
fn a_broken_story_is_said_with_its_place_and_ends_with_1() {
    let (folder, arguments) = stories(&[("a.json", STORY), ("b.json", r#"{"headline": "B", "lead": 5}"#)]);
    let ended = publish(&folder, &arguments, &["--quiet"]);
    assert_eq!(ended.code, Some(1));
    assert_eq!(ended.stderr, "articles/b.json: error: lead: expected an array, found 5 [shape]\n");
    assert!(folder.path().join("site/a/a/index.html").is_file());
}

#[test]
fn strict_writes_nothing_where_there_is_a_problem() {
    let (folder, arguments) = stories(&[("a.json", STORY), ("b.json", "{")]);
    let ended = publish(&folder, &arguments, &["--strict"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.ends_with("site: error: nothing was changed, since there is a problem [stopped]\n"));
    assert!(!folder.path().join("site/index.html").exists());
}

#[test]
fn machines_are_told_everything_in_lines() {
    let (folder, arguments) = stories(&[("b.json", "{")]);
    let said = lines(&publish(&folder, &arguments, &["--json"]).stderr);
    let codes: Vec<_> = said.iter().map(|line| line["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["not-json", "published"]);
}

#[test]
fn without_a_viewer_there_is_no_site() {
    let (folder, _) = stories(&[("a.json", STORY)]);
    let arguments = ["publish", "--articles", "articles", "--base-url", "https://a.example", "--out", "site"];
    let ended = run_in(folder.path(), &arguments);
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("[no-viewer]"), "{}", ended.stderr);
    assert!(!folder.path().join("site").exists());
}

#[test]
fn the_policy_is_that_of_the_pages() {
    let (folder, arguments) = stories(&[("a.json", STORY)]);
    publish(&folder, &arguments, &[]);
    let ended = run(&["csp", "--origin", "https://a.example", "--viewer", &fixture("publish/viewer")]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    let policy = ended.stdout.trim_end();
    assert!(policy.starts_with("default-src 'none'; script-src 'self' https://a.example "), "{policy}");
    assert!(folder.read("site/_headers").contains(&format!("  Content-Security-Policy: {policy}\n")));
    assert!(folder.read("site/a/a/index.html").contains(policy));
}

#[test]
fn a_policy_needs_a_viewer() {
    let ended = run(&["csp", "--origin", "https://a.example", "--viewer", "nowhere"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(1), ""));
    assert!(ended.stderr.contains("[no-viewer]"), "{}", ended.stderr);
}
