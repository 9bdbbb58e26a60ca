//! Symbolic links.

#![cfg(unix)]

use std::{fs, os::unix::fs::symlink};

use super::{Desk, story};

#[test]
fn a_link_out_of_the_folder_of_stories_is_not_followed() {
    let desk = Desk::new(&[("a.json", &story("A"))]);
    desk.write("outside/secret.json", &story("Secret"));
    symlink(desk.path("outside/secret.json"), desk.path("articles/b.json")).unwrap();
    symlink(desk.path("outside"), desk.path("articles/deep")).unwrap();
    symlink(desk.path("articles/a.json"), desk.path("articles/c.json")).unwrap();
    let run = desk.run();
    assert_eq!(run.said, [("articles/b.json".to_owned(), "outside")]);
    assert!(desk.site().values().all(|bytes| !String::from_utf8_lossy(bytes).contains("Secret")));
    assert!(desk.has("a/c/index.html") && !desk.has("a/deep/secret/index.html"));
}

#[test]
fn a_link_in_the_site_leads_nothing_out_of_it() {
    let desk = Desk::new(&[("a.json", &story("A"))]);
    desk.write("outside/mine.html", "mine");
    fs::create_dir_all(desk.path("site")).unwrap();
    symlink(desk.path("outside"), desk.path("site/a")).unwrap();
    let run = desk.run();
    assert_eq!(run.said, [("site/a/a/index.html".to_owned(), "in-the-way")]);
    assert_eq!(fs::read_dir(desk.path("outside")).unwrap().count(), 1);
}

#[test]
fn a_link_in_the_viewer_is_said_and_not_published() {
    let mut desk = Desk::new(&[("a.json", &story("A"))]);
    desk.write("secret.txt", "secret");
    for entry in fs::read_dir(&desk.options.viewer).unwrap().map(Result::unwrap) {
        desk.write(&format!("viewer/{}", entry.file_name().to_str().unwrap()), "");
        fs::copy(entry.path(), desk.path("viewer").join(entry.file_name())).unwrap();
    }
    symlink(desk.path("secret.txt"), desk.path("viewer/secret.txt")).unwrap();
    desk.options.viewer = desk.path("viewer");
    assert_eq!(desk.run().said, [("viewer/secret.txt".to_owned(), "outside")]);
    assert!(!desk.has("secret.txt"));
}
