//! Runs after the first.

use std::fs;

use standfirst_publish::{Articles, PublishError};

use super::{Desk, story};

#[test]
fn a_second_run_writes_nothing_and_a_change_only_what_it_is_about() {
    let desk = Desk::new(&[("a.json", &story("A")), ("b.json", &story("B")), ("c.json", &story("C"))]);
    let first = desk.run().report();
    assert_eq!((first.unchanged, first.removed), (0, 0));
    let second = desk.run().report();
    assert_eq!((second.written, second.unchanged, second.removed), (0, first.written, 0));
    desk.write("articles/c.json", &story("C").replace("Words", "Other words"));
    let third = desk.run().report();
    // The page and the JSON; the lists say the same as before.
    assert_eq!((third.written, third.removed), (2, 0));
    assert!(desk.read("a/c/index.html").contains("Other words of C."));
}

#[test]
fn a_story_that_is_gone_goes_with_all_that_was_its_own() {
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let image = r#"{"headline": "B", "lead": ["Words."], "tags": ["sea"], "image": {"src": "b.svg", "alt": ""}}"#;
    let desk = Desk::new(&[("a.json", &story("A")), ("deep/b.json", image), ("deep/b.svg", picture)]);
    desk.run();
    assert!(desk.has("a/deep/b/index.html") && desk.has("articles/deep/b.svg") && desk.has("tag/sea/index.html"));
    fs::remove_file(desk.path("articles/deep/b.json")).unwrap();
    assert_eq!(desk.run().report().removed, 5);
    for name in ["a/deep", "articles/deep", "oembed/deep", "tag"] {
        assert!(!desk.path("site").join(name).exists(), "{name}");
    }
    assert!(!desk.read("index.html").contains("deep/b"));
}

#[test]
fn files_of_others_stay_and_are_said() {
    let mut desk = Desk::new(&[("a.json", &story("A"))]);
    desk.write("site/robots.txt", "mine");
    desk.write("site/mine.html", "mine");
    let run = desk.run();
    assert_eq!(run.said, [("site/robots.txt".to_owned(), "in-the-way")]);
    assert_eq!(run.report().errors, 1);
    assert_eq!(desk.read("robots.txt"), "mine");
    desk.options.force = true;
    assert_eq!(desk.run().report().errors, 0);
    assert!(desk.read("robots.txt").contains("Sitemap:"));
    assert_eq!(desk.read("mine.html"), "mine");
}

#[test]
fn a_run_that_fails_leaves_the_site_as_it_was() {
    let mut desk = Desk::new(&[("a.json", &story("A"))]);
    desk.run();
    let before = desk.site();
    desk.write("articles/b.json", &story("B"));
    desk.options.viewer = desk.path("nowhere");
    assert!(matches!(desk.run().result, Err(PublishError::Viewer(_))));
    desk.options.articles = Articles::Folder(desk.path("nowhere"));
    desk.options.viewer = standfirst_testing::root().join("tests/fixtures/publish/viewer");
    assert!(matches!(desk.run().result, Err(PublishError::Articles(..))));
    assert_eq!(desk.site(), before);
}

#[test]
fn a_commit_that_was_interrupted_is_completed() {
    let desk = Desk::new(&[("a.json", &story("A"))]);
    desk.run();
    // What a run leaves that ends right after it wrote its journal down.
    let own = desk.path("site/.standfirst");
    fs::copy(own.join("manifest.json"), own.join("next.json")).unwrap();
    desk.write("site/.standfirst/new/robots.txt", "half");
    desk.write(
        "site/.standfirst/journal.json",
        r#"{"put": [{"path": "robots.txt", "over": true}], "remove": ["feed.xml"]}"#,
    );
    let report = desk.run().report();
    // Both were done, and then were not what is wanted.
    assert_eq!((report.written, report.removed), (2, 0));
    assert!(desk.read("robots.txt").contains("Sitemap:") && desk.has("feed.xml"));
    assert!(!own.join("journal.json").exists() && !own.join("new").exists());
}

#[test]
fn a_site_is_not_written_over_what_it_is_made_of() {
    let mut desk = Desk::new(&[("a.json", &story("A"))]);
    for out in ["articles", ""] {
        desk.options.out = desk.path(out);
        assert!(matches!(desk.run().result, Err(PublishError::Inside(_))), "{out}");
    }
    assert!(!desk.path("articles/.standfirst").exists());
}

#[test]
fn a_site_inside_of_the_folder_of_stories_is_not_read() {
    let mut desk = Desk::new(&[("a.json", &story("A"))]);
    desk.options.out = desk.path("articles/site");
    assert_eq!(desk.run().report().stories, 1);
    let second = desk.run().report();
    assert_eq!((second.stories, second.written), (1, 0));
}
