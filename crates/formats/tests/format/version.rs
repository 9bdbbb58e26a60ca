//! `standfirst/1` and all its minor versions are read; later ones and other formats are not.

use serde_json::json;
use standfirst_formats::FormatError;

use super::{article_with, read};

#[test]
fn versions_1_are_read_and_their_name_is_kept() {
    for format in ["standfirst/1", "standfirst/1.0", "standfirst/1.27"] {
        let reading = read(&article_with(json!({"format": format})));
        assert_eq!(reading.map(|reading| reading.value.format), Ok(format.to_owned()));
    }
}

#[test]
fn a_file_that_names_no_format_is_taken_for_version_1() {
    let reading = read(&article_with(json!({"format": null})));
    assert_eq!(reading.map(|reading| reading.value.format), Ok("standfirst/1".to_owned()));
}

#[test]
fn later_versions_are_refused_by_name() {
    for format in ["standfirst/2", "standfirst/2.0", "standfirst/10"] {
        assert_eq!(read(&article_with(json!({"format": format}))), Err(FormatError::Newer(format.to_owned())));
    }
}

#[test]
fn a_later_version_is_told_before_its_shape() {
    assert_eq!(read(&json!({"format": "standfirst/2"})), Err(FormatError::Newer("standfirst/2".to_owned())));
}

#[test]
fn another_format_is_a_wrong_shape() {
    for format in ["standfirst/x", "standfirst/", "standfirst/0.9", "standfirst/1.2.3", "1"] {
        assert!(matches!(read(&article_with(json!({"format": format}))), Err(FormatError::Shape(_))), "{format}");
    }
    let error = read(&article_with(json!({"format": "ghost/5"}))).map_err(|error| error.to_string());
    let sentence = "This file is not an article we can read: format: expected standfirst/1, found “ghost/5”.";
    assert_eq!(error, Err(sentence.to_owned()));
}
