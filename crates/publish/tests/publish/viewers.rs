//! A folder is taken as the viewer only where it is one.

use std::fs;

use standfirst_publish::{Viewer, ViewerError};
use tempfile::TempDir;

use super::site::viewer_folder;

/// A copy of the small viewer, to break.
fn copy() -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for file in fs::read_dir(viewer_folder()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
    }
    copy
}

fn said(error: &ViewerError, folder: &TempDir) -> String {
    error.to_string().replace(&folder.path().display().to_string(), "FOLDER")
}

#[test]
fn the_settings_are_read_with_the_viewer() {
    let viewer = Viewer::read(&viewer_folder()).unwrap();
    assert_eq!(viewer.config.home.unwrap().name, "The Sampler");
    assert_eq!(viewer.findings, []);
    assert!(viewer.sheets.unwrap().story.text().contains("<\\/style>"));
}

#[test]
fn without_settings_there_are_the_defaults() {
    let folder = copy();
    fs::remove_file(folder.path().join("config.json")).unwrap();
    let viewer = Viewer::read(folder.path()).unwrap();
    assert_eq!((viewer.config, viewer.findings), (standfirst_settings::config::Config::default(), vec![]));
}

#[test]
fn what_is_wrong_with_the_settings_is_said() {
    for (text, path) in [
        (r#"{"timeZone": "Moon/Far"}"#, "timeZone"),
        (r#"{"comments": {"backend": "smoke"}}"#, "comments.backend"),
        ("[1", ""),
    ] {
        let folder = copy();
        fs::write(folder.path().join("config.json"), text).unwrap();
        let findings = Viewer::read(folder.path()).unwrap().findings;
        assert_eq!(findings.iter().map(|finding| finding.path.as_str()).collect::<Vec<_>>(), [path], "{text}");
    }
}

#[test]
fn a_folder_without_a_viewer_is_refused_in_a_sentence() {
    let empty = tempfile::tempdir().unwrap();
    let error = Viewer::read(empty.path()).unwrap_err();
    assert_eq!(said(&error, &empty), "there is no viewer in FOLDER: it has no index.html");
    fs::write(empty.path().join("index.html"), "<!doctype html><title>Mine</title>").unwrap();
    let error = Viewer::read(empty.path()).unwrap_err();
    let expected = "FOLDER/index.html is not that of a built viewer: it has no script with data-wasm";
    assert_eq!(said(&error, &empty), expected);
}

#[test]
fn a_viewer_that_lacks_a_file_is_refused_by_its_name() {
    let scripts = ["boot.js", "viewer-1.js", "viewer-1_bg.wasm", "viewer-2_bg.wasm", "formats-1_bg.wasm"];
    for name in scripts.into_iter().chain(["standfirst-1.css", "story-1.css", "rich-1.css", "print-1.css"]) {
        let folder = copy();
        fs::remove_file(folder.path().join(name)).unwrap();
        let error = Viewer::read(folder.path()).unwrap_err();
        assert_eq!(said(&error, &folder), format!("the viewer in FOLDER is not complete: {name} is missing"));
    }
}

#[test]
fn a_viewer_that_is_not_relative_is_refused() {
    for (from, to) in
        [("src=\"boot.js\"", "src=\"/boot.js\""), ("\"./viewer-1.js\" data", "\"https://a.example/v.js\" data")]
    {
        let folder = copy();
        let index = folder.path().join("index.html");
        let text = fs::read_to_string(&index).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(&index, text.replace(from, to)).unwrap();
        assert!(matches!(Viewer::read(folder.path()), Err(ViewerError::Unlike { .. })), "{to}");
    }
}

#[test]
fn the_manifest_is_named_where_there_is_one() {
    let folder = copy();
    let site = |folder: &TempDir| {
        let viewer = Viewer::read(folder.path()).unwrap();
        let base = "https://a.example/".parse().unwrap();
        standfirst_publish::pages::not_found(&standfirst_publish::Site::new(base, viewer, None, None, [].into()))
    };
    assert!(site(&folder).contains("href=\"/manifest.webmanifest\""));
    fs::remove_file(folder.path().join("manifest.webmanifest")).unwrap();
    assert!(!site(&folder).contains("rel=\"manifest\""));
}
