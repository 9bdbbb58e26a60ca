//! `standfirst check`.

use serde_json::json;

use super::{fixture, folder::Folder, lines, run, run_with_input};

/// The codes and paths of what is said about a text.
fn said(text: &str) -> Vec<(String, String)> {
    let ended = run_with_input(&["check", "-", "--json"], text);
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    lines(&ended.stdout).iter().map(|line| (text(&line["code"]), text(&line["path"]))).collect()
}

fn says(article: &serde_json::Value, code: &str, path: &str) {
    let said = said(&article.to_string());
    assert!(said.contains(&(code.to_owned(), path.to_owned())), "{said:?}");
}

/// A story without faults, with further members.
fn story(members: serde_json::Value) -> serde_json::Value {
    let mut story = json!({
        "format": "standfirst/1", "lang": "en", "published": "2022-09-23", "headline": "A", "lead": ["B"]
    });
    let (Some(story_members), serde_json::Value::Object(members)) = (story.as_object_mut(), members) else {
        return story;
    };
    story_members.extend(members);
    story
}

fn picture(members: &serde_json::Value) -> serde_json::Value {
    story(json!({ "lead": [{ "figure": members }] }))
}

#[test]
fn a_good_story_ends_with_0() {
    let ended = run_with_input(&["check", "-"], &story(json!({})).to_string());
    assert_eq!(
        (ended.code, ended.stdout.as_str(), ended.stderr.as_str()),
        (Some(0), "1 file: 0 problems, 0 warnings\n", "")
    );
}

#[test]
fn the_sample_stories_have_no_problems() {
    let folder = fixture("../../public/articles");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
        .filter(|path| path.ends_with(".json"))
        .collect();
    files.sort();
    let mut arguments = vec!["check"];
    arguments.extend(files.iter().map(String::as_str));
    let ended = run(&arguments);
    assert_eq!(ended.code, Some(0), "{}", ended.stdout);
    assert!(files.len() > 5);
}

#[test]
fn every_fault_is_said_with_place_expected_and_found() {
    let faulty = fixture("faulty.json");
    let ended = run(&["check", &faulty, "--json"]);
    assert_eq!(ended.code, Some(1));
    let line = json!({
        "file": faulty, "path": "authors[1].name", "line": null, "column": null, "severity": "error", "code": "lost",
        "expected": "a value", "found": "nothing", "message": "expected a value, found nothing"
    });
    assert!(lines(&ended.stdout).contains(&line));
    assert!(lines(&ended.stdout).iter().filter(|line| line["severity"] == "error").count() > 20);
}

#[test]
fn all_faults_that_keep_a_story_from_being_read_are_said_not_only_the_first() {
    let article = json!({
        "lead": 5, "tags": [1], "sections": [{"heading": "A", "blocks": ["B"]}, 7, {"blocks": {}}, {"heading": null}]
    });
    let said = said(&article.to_string());
    for (code, path) in [
        ("shape", "headline"),
        ("shape", "lead"),
        ("shape", "sections[1]"),
        ("shape", "sections[2].heading"),
        ("shape", "sections[2].blocks"),
        ("shape", "sections[3].heading"),
        ("lost", "tags[0]"),
    ] {
        assert_eq!(said.iter().filter(|own| own.0 == code && own.1 == path).count(), 1, "{path} in {said:?}");
    }
}

#[test]
fn a_mistake_in_the_json_has_its_line_and_column() {
    let ended = run_with_input(&["check", "-"], "{\n  \"headline\": tru\n}");
    assert_eq!(ended.code, Some(1));
    assert!(ended.stdout.starts_with("-:2:15: error: this is not valid JSON [not-json]\n"), "{}", ended.stdout);
    let line = &lines(&run_with_input(&["check", "-", "--json"], "{").stdout)[0];
    assert_eq!((line["line"].as_u64(), line["column"].as_u64()), (Some(1), Some(2)));
}

#[test]
fn what_is_no_story_is_said_to_be_that() {
    for (text, code) in [
        ("<!doctype html><p>Not found", "html"),
        ("{\"format\": \"standfirst/2\", \"headline\": \"A\", \"lead\": [\"B\"]}", "version"),
        ("{\"headline\": \"A\", \"lead\": []}", "empty"),
        ("[]", "shape"),
        ("{\"title\": {\"rendered\": \"A\"}, \"content\": {\"rendered\": \"B\"}}", "other-format"),
        ("3", "shape"),
    ] {
        assert!(said(text).iter().any(|(own, _)| own == code), "{text}: {:?}", said(text));
    }
}

#[test]
fn a_file_that_is_too_large_or_not_utf_8_is_a_problem() {
    let folder = Folder::new();
    let large = folder.write("large.json", &" ".repeat((8 << 20) + 1));
    assert!(run(&["check", &large]).stdout.contains("[too-large]"));
    let other = folder.path().join("other.json");
    std::fs::write(&other, b"{\"headline\": \"\xff\"}").unwrap();
    assert!(run(&["check", other.to_str().unwrap()]).stdout.contains("[not-utf-8]"));
}

#[test]
fn a_file_that_is_not_there_is_a_problem_and_the_others_are_checked() {
    let ended = run(&["check", "nowhere.json", &fixture("faulty.json")]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.stdout.contains("nowhere.json: error: there is no such file [unreadable]"));
    assert!(ended.stdout.contains("2 files: "));
}

#[test]
fn warnings_are_problems_only_where_that_is_asked_for() {
    let text = json!({"headline": "A", "lead": ["B"]}).to_string();
    assert_eq!(run_with_input(&["check", "-"], &text).code, Some(0));
    assert_eq!(run_with_input(&["check", "-", "--strict"], &text).code, Some(1));
}

#[test]
fn quiet_leaves_only_problems() {
    let ended = run(&["check", "--quiet", &fixture("faulty.json")]);
    assert!(ended.stdout.contains(" error: ") && !ended.stdout.contains(" warning: "));
    assert_eq!(ended.code, Some(1));
}

#[test]
fn a_misspelt_member_is_named_with_what_was_meant() {
    let line =
        &lines(&run_with_input(&["check", "-", "--json"], &story(json!({"publishd": "2022"})).to_string()).stdout)[0];
    assert_eq!((line["code"].as_str(), line["path"].as_str()), (Some("unknown-member"), Some("publishd")));
    assert_eq!((line["expected"].as_str(), line["found"].as_str()), (Some("published"), Some("publishd")));
    says(
        &story(json!({"sections": [{"heading": "A", "block": ["B"], "blocks": ["C"]}]})),
        "unknown-member",
        "sections[0].block",
    );
    says(&picture(&json!({"src": "a.jpg", "scr": "b.jpg"})), "unknown-member", "lead[0].figure.scr");
    says(
        &story(json!({"lead": [{"list": {"items": [{"text": "A", "lst": {}}]}}]})),
        "unknown-member",
        "lead[0].list.items[0].lst",
    );
}

#[test]
fn a_schema_is_no_unknown_member() {
    assert_eq!(said(&story(json!({"$schema": "article.schema.json"})).to_string()), []);
}

#[test]
fn a_member_that_is_there_twice_is_named() {
    let text = "{\"lang\": \"en\", \"published\": \"2022-09-23\", \"headline\": \"A\", \"headline\": \"B\", \"lead\": [\"C\"]}";
    assert_eq!(said(text), [("second-member".to_owned(), "headline".to_owned())]);
}

#[test]
fn pictures_need_words_a_size_and_https() {
    let bare = picture(&json!({"src": "http://news.example/a.jpg"}));
    says(&bare, "no-alt", "lead[0].figure");
    says(&bare, "no-size", "lead[0].figure");
    says(&bare, "http", "lead[0].figure.src");
    let whole = picture(&json!({"src": "a.jpg", "alt": "", "width": 3, "height": 2}));
    assert_eq!(said(&whole.to_string()), []);
}

#[test]
fn headings_go_one_level_down_at_a_time() {
    let heading = |level| json!({"heading": {"level": level, "text": "A"}});
    says(&story(json!({"lead": [heading(3), heading(5)]})), "heading-level", "lead[1].heading");
    says(
        &story(json!({"sections": [{"heading": "A", "blocks": [heading(4)]}]})),
        "heading-level",
        "sections[0].blocks[0].heading",
    );
    let fine =
        json!({"lead": [heading(3), heading(4), heading(3)], "sections": [{"heading": "B", "blocks": [heading(3)]}]});
    assert_eq!(said(&story(fine).to_string()), []);
}

#[test]
fn ids_are_there_once() {
    let sections = json!({"sections": [{"id": "a", "heading": "A", "blocks": ["B"]}, {"id": "a", "heading": "C", "blocks": ["D"]}]});
    says(&story(sections), "same-id", "sections[1]");
}

#[test]
fn blocks_have_something_in_them() {
    for block in [
        json!(" "),
        json!([""]),
        json!({"list": {"items": []}}),
        json!({"gallery": {"pictures": []}}),
        json!({"quote": {"text": ""}}),
        json!({"details": {"summary": "A", "blocks": []}}),
        json!({"code": {"text": ""}}),
        json!({"table": {"rows": []}}),
    ] {
        says(&story(json!({"lead": ["A", block]})), "empty", "lead[1]");
    }
    says(&story(json!({"sections": [{"heading": "A", "blocks": []}]})), "empty", "sections[0]");
}

#[test]
fn marks_have_notes_and_notes_have_marks() {
    let notes = json!([{"id": "b", "text": "A note."}]);
    let article = story(json!({"lead": [["A", {"footnote": "a"}], {"footnotes": notes}], "dek": {"em": "so"}}));
    says(&article, "no-note", "lead[0][1]");
    says(&article, "no-mark", "lead[1].footnotes[0]");
    let lone = json!({"lead": [["A", {"footnote": "b"}], {"footnotes": notes}]});
    assert_eq!(said(&story(lone).to_string()), []);
    // A mark that stands alone as running text.
    let heading = json!({"sections": [{"heading": {"footnote": "b"}, "blocks": [{"footnotes": notes}]}]});
    assert_eq!(said(&story(heading).to_string()), []);
}

#[test]
fn lists_are_checked_as_lists() {
    let item = json!({"id": "a", "title": "A", "date_published": "2022-09-23"});
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "en", "items": [item, item, {"title": "B"}]});
    let said = said(&feed.to_string());
    assert_eq!(
        said,
        [
            ("lost".to_owned(), "items[2].id".to_owned()),
            ("same-id".to_owned(), "items[1]".to_owned()),
            ("no-date".to_owned(), "items[2]".to_owned()),
        ]
    );
}
