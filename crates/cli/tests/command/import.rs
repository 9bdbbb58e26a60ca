//! `standfirst import`: kinds, options, and what is said.

use super::{fixture, folder::Folder, lines, run, run_with_input};

const TEXT: &str = "A headline\n\nA paragraph that ends as sentences do.\n";

#[test]
fn a_story_goes_to_the_standard_output_and_all_else_to_the_standard_error() {
    let ended = run(&["import", &fixture("import/scraped.txt")]);
    assert_eq!(ended.code, Some(0));
    assert_eq!(ended.story()["format"], "standfirst/1");
    assert_eq!(ended.stdout.lines().count(), 1);
    assert!(ended.stderr.contains("scraped.txt: note: left out: 10 lines of a script [left-out]"));
}

#[test]
fn what_is_imported_has_no_problems() {
    for name in ["scraped.txt", "page.html", "post.md"] {
        let story = run(&["import", &fixture(&format!("import/{name}"))]).stdout;
        let check = run_with_input(&["check", "-"], &story);
        assert_eq!(check.code, Some(0), "{name}: {}", check.stdout);
    }
}

#[test]
fn a_scraped_text_becomes_what_its_page_showed() {
    let story = run(&["import", &fixture("import/scraped.txt")]).story();
    assert_eq!(story["image"]["credit"], "Tern Agency");
    assert_eq!(story["image"]["caption"], "The Old Harbour");
    assert_eq!(story["summary"].as_array().unwrap().len(), 3);
    assert_eq!(story["lead"].as_array().unwrap().len(), 2);
    let headings: Vec<&str> =
        story["sections"].as_array().unwrap().iter().map(|section| section["heading"].as_str().unwrap()).collect();
    assert_eq!(
        headings,
        ["How the crane was taken down", "What the harbour master will miss", "Herons nest where the crew used to eat"]
    );
    assert_eq!(story["source"], serde_json::json!({"name": "Tern Agency"}));
    assert_eq!(story["related"], serde_json::json!([{"headline": "Latest Harbour News"}]));
}

#[test]
fn the_standard_input_is_read() {
    let ended = run_with_input(&["import", "-", "--lang", "en"], TEXT);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    assert_eq!(ended.story()["headline"], "A headline");
}

#[test]
fn options_fill_in_what_the_story_does_not_say() {
    let options =
        ["--lang", "pt_BR", "--url", "https://news.example/a/the-story", "--image", "https://news.example/a.jpg"];
    let story = run_with_input(&[&["import", "-"][..], &options].concat(), TEXT).story();
    assert_eq!(story["lang"], "pt-BR");
    assert_eq!(story["canonical"], "https://news.example/a/the-story");
    assert_eq!(story["image"]["src"], "https://news.example/a.jpg");
    assert_eq!(story["id"], "the-story");
}

#[test]
fn a_language_that_the_story_names_stays() {
    let story = run(&["import", &fixture("import/page.html"), "--lang", "fr"]).story();
    assert_eq!(story["lang"], "en-GB");
}

#[test]
fn pretty_breaks_and_indents() {
    let story = run_with_input(&["import", "-", "--pretty"], TEXT).stdout;
    assert!(story.starts_with("{\n  \"format\": \"standfirst/1\",\n"));
}

#[test]
fn the_kind_is_found_out_by_the_content() {
    for (text, headline) in [
        ("<!doctype html><html><title>A page</title><body><p>Words of it.</p></html>", "A page"),
        ("---\ntitle: A file\n---\nWords of it.\n", "A file"),
        ("+++\ntitle = \"A file\"\ndate = 2022-09-23\n+++\nWords of it.\n", "A file"),
        ("# A heading\n\nWords of it.\n", "A heading"),
        ("{\"headline\": \"An article\", \"lead\": [\"Words of it.\"]}", "An article"),
        (
            "{\"title\": \"A page\", \"content\": \"<p>Words of it.</p>\", \"textContent\": \"Words of it.\", \"length\": 12, \"excerpt\": \"\"}",
            "A page",
        ),
        ("A text\n\nWords of it.\n", "A text"),
    ] {
        assert_eq!(run_with_input(&["import", "-"], text).story()["headline"], headline, "{text}");
    }
}

#[test]
fn a_kind_that_is_asked_for_counts() {
    let ended = run_with_input(&["import", "-", "--from", "text"], "# A heading\n\nWords of it.\n");
    assert_eq!(ended.story()["headline"], "# A heading");
    let ended = run_with_input(&["import", "-", "--from", "wordpress"], "{\"headline\": \"A\", \"lead\": [\"B\"]}");
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("[shape]"), "{}", ended.stderr);
}

#[test]
fn a_list_goes_to_a_folder_or_one_of_it_is_picked() {
    let folder = Folder::new();
    let feed = folder.write(
        "feed.json",
        r#"{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
            {"id": "1", "title": "One", "content_text": "First words."},
            {"id": "2", "title": "Two", "content_text": "Second words."}]}"#,
    );
    let ended = run(&["import", &feed]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(1), ""));
    assert!(ended.stderr.contains("there are 2 stories in it: --out names a folder"), "{}", ended.stderr);
    assert_eq!(run(&["import", &feed, "--item", "2"]).story()["headline"], "Two");
    assert!(run(&["import", &feed, "--item", "3"]).stderr.contains("[not-found]"));
    let out = folder.path().join("out");
    assert_eq!(run(&["import", &feed, "--out", out.to_str().unwrap()]).code, Some(0));
    assert_eq!(std::fs::read_dir(out).unwrap().count(), 2);
}

#[test]
fn posts_of_an_export_are_picked_by_id_or_name() {
    let export = fixture("import/export.xml");
    for item in ["10", "ropes"] {
        assert_eq!(run(&["import", &export, "--item", item]).story()["headline"], "Ropes & knots");
    }
    assert!(run(&["import", &export, "--item", "99"]).stderr.contains("[not-found]"));
}

#[test]
fn drafts_are_taken_where_that_is_asked_for() {
    let export = fixture("import/export.xml");
    let draft = run(&["import", &export, "--item", "30", "--include-drafts"]);
    assert_eq!(draft.story()["headline"], "Not done yet");
    assert_eq!(run_with_input(&["import", "-"], "---\ntitle: A\ndraft: true\n---\nB").stdout, "");
    let draft = run_with_input(&["import", "-", "--include-drafts"], "---\ntitle: A\ndraft: true\n---\nB");
    assert_eq!(draft.story()["headline"], "A");
}

#[test]
fn what_cannot_be_read_is_an_error_and_nothing_is_written() {
    for (text, code) in [
        ("", "empty"),
        ("{", "not-json"),
        ("{\"a\": 1}", "shape"),
        ("---\ntitle: [\n---\nA", "front-matter"),
        ("<?xml version=\"1.0\"?><rss><channel></channel></rss>", "unknown-kind"),
        ("<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel></item></rss>", "not-xml"),
        ("<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel></channel></rss>", "not-found"),
    ] {
        let ended = run_with_input(&["import", "-"], text);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(1), ""), "{text}");
        assert!(ended.stderr.contains(&format!("[{code}]")), "{text}: {}", ended.stderr);
    }
}

#[test]
fn machines_get_a_line_of_json_for_everything() {
    let folder = Folder::new();
    let out = folder.path().join("out.json");
    let ended = run(&["import", "--json", &fixture("import/scraped.txt"), "--out", out.to_str().unwrap()]);
    let lines = lines(&ended.stderr);
    let codes: Vec<&str> = lines.iter().map(|line| line["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["left-out", "left-out", "no-picture", "no-language", "written"]);
    assert!(lines.iter().all(|line| line.as_object().unwrap().len() == 9));
}

#[test]
fn quiet_says_errors_only() {
    let ended = run(&[
        "import",
        "--quiet",
        &fixture("import/scraped.txt"),
        "nowhere.txt",
        "--out",
        Folder::new().path().to_str().unwrap(),
    ]);
    assert_eq!(ended.code, Some(1));
    assert_eq!(ended.stderr, "nowhere.txt: error: there is no such file [unreadable]\n");
}
