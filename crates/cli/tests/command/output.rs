//! Where stories go.

use std::fs;

use super::{fixture, folder::Folder, run, run_in, run_with_input};

#[test]
fn a_name_that_ends_in_json_is_a_file() {
    let folder = Folder::new();
    assert_eq!(run_in(folder.path(), &["import", &fixture("import/post.md"), "--out", "story.json"]).code, Some(0));
    assert_eq!(folder.names(), ["story.json"]);
}

#[test]
fn any_other_name_is_a_folder_which_is_made() {
    let folder = Folder::new();
    let ended = run_in(folder.path(), &["import", &fixture("import/post.md"), "--out", "deep/stories"]);
    assert!(ended.stderr.contains("note: written to deep/stories/salt-shed.json"), "{}", ended.stderr);
    assert!(folder.path().join("deep/stories/salt-shed.json").is_file());
}

#[test]
fn files_are_named_by_id_then_address_then_headline() {
    let folder = Folder::new();
    let out = folder.path().to_str().unwrap();
    for (text, name) in [
        ("{\"id\": \"2022/river\", \"headline\": \"A\", \"lead\": [\"B\"]}", "2022/river.json"),
        (
            "{\"canonical\": \"https://news.example/x/the-sea.html?y=1\", \"headline\": \"A\", \"lead\": [\"B\"]}",
            "the-sea.json",
        ),
        (
            "{\"canonical\": \"https://news.example/\", \"headline\": \"The Keeper’s Lamp, “lit”\", \"lead\": [\"B\"]}",
            "the-keepers-lamp-lit.json",
        ),
        ("{\"headline\": \"नदी\", \"lead\": [\"B\"]}", "ndii.json"),
        ("{\"headline\": \"?!\", \"lead\": [\"B\"]}", "story.json"),
    ] {
        let ended = run_with_input(&["import", "-", "--out", out], text);
        assert_eq!(ended.code, Some(0), "{}", ended.stderr);
        assert!(folder.path().join(name).is_file(), "{name} of {:?}", folder.names());
    }
}

#[test]
fn stories_of_one_run_with_the_same_name_are_numbered() {
    let folder = Folder::new();
    let one = folder.write("one.txt", "The same\n\nFirst words.");
    let two = folder.write("two.txt", "The same\n\nSecond words.");
    let three = folder.write("three.txt", "The Same\n\nThird words.");
    let ended = run_in(folder.path(), &["import", &one, &two, &three, "--out", "out", "--jobs", "3"]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    for (name, words) in [("the-same", "First"), ("the-same-2", "Second"), ("the-same-3", "Third")] {
        let story = folder.read(&format!("out/{name}.json"));
        assert!(story.contains(words) && story.contains(&format!("\"id\":\"{name}\"")), "{name}: {story}");
    }
}

#[test]
fn files_that_are_there_are_not_written_over_unless_that_is_asked_for() {
    let folder = Folder::new();
    let there = folder.write("salt-shed.json", "mine");
    let post = fixture("import/post.md");
    let out = folder.path().to_str().unwrap();
    for out in [out, there.as_str()] {
        let ended = run(&["import", &post, "--out", out]);
        assert_eq!(ended.code, Some(1));
        assert!(ended.stderr.contains("[exists]"));
        assert_eq!(folder.read("salt-shed.json"), "mine");
    }
    assert_eq!(run(&["import", &post, "--out", out, "--force"]).code, Some(0));
    assert!(folder.read("salt-shed.json").contains("Salt, and how to lose it"));
}

#[test]
fn nothing_is_left_behind_where_a_file_cannot_be_written() {
    let folder = Folder::new();
    fs::create_dir(folder.path().join("salt-shed.json")).unwrap();
    let ended = run(&["import", &fixture("import/post.md"), "--out", folder.path().to_str().unwrap(), "--force"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("[unwritable]"), "{}", ended.stderr);
    assert_eq!(folder.names(), ["salt-shed.json"]);
}

#[test]
fn a_file_is_replaced_as_a_whole() {
    let folder = Folder::new();
    let path = folder.write("story.json", "mine");
    let before = fs::File::open(&path).unwrap();
    assert_eq!(run(&["import", &fixture("import/post.md"), "--out", &path, "--force"]).code, Some(0));
    // Who has the old file open still reads the old story.
    assert_eq!(std::io::read_to_string(before).unwrap(), "mine");
    assert_eq!(folder.names(), ["story.json"]);
}

#[test]
fn an_export_makes_a_file_for_each_post_and_page() {
    let folder = Folder::new();
    let ended = run(&["import", &fixture("import/export.xml"), "--out", folder.path().to_str().unwrap()]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert_eq!(folder.names(), ["about.json", "ropes.json"]);
    assert!(ended.stderr.contains("warning: item[31]: it is behind a password, and left out [protected]"));
    assert!(ended.stderr.contains("note: left out: 1 post (draft)"));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_into_and_not_replaced() {
    let ended = run(&["import", &fixture("import/post.md"), "--out", "/dev/stdout", "--quiet"]);
    assert_eq!((ended.code, ended.story()["id"].as_str()), (Some(0), Some("salt-shed")));
}
