//! What every command has: help, version, exit codes, pipes.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use super::{command, fixture, folder::Folder, run};

#[test]
fn help_has_examples_for_each_command() {
    for arguments in
        [&["--help"][..], &["import", "--help"], &["check", "--help"], &["publish", "--help"], &["csp", "--help"]]
    {
        let help = run(arguments);
        assert_eq!(help.code, Some(0), "{arguments:?}");
        assert!(help.stdout.contains("Examples:\n  standfirst "), "{arguments:?}");
        assert_eq!(help.stderr, "");
    }
}

#[test]
fn the_version_is_the_packages() {
    assert_eq!(run(&["--version"]).stdout, concat!("standfirst ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn wrong_options_end_with_2_and_are_said_on_the_standard_error() {
    for arguments in [
        &[][..],
        &["export"],
        &["import"],
        &["check"],
        &["import", "--from", "word", "a"],
        &["import", "--lang", "no language", "a"],
        &["import", "--url", "river.html", "a"],
        &["import", "--image", "javascript:alert(1)", "a"],
        &["import", "--jobs", "0", "a"],
        &["import", "a", "b"],
        &["import", "a", "b", "--out", "story.json"],
        &["import", "a", "b", "--out", "stories", "--url", "https://news.example/"],
        &["import", "-", "-", "--out", "stories"],
        &["publish"],
        &["publish", "--articles", "-", "--out", "b", "--base-url", "https://news.example/"],
        &["publish", "--articles", "a", "--out", "b", "--base-url", "news.example"],
        &["publish", "--articles", "a", "--out", "b", "--base-url", "ftp://news.example/"],
        &["csp"],
    ] {
        let ended = run(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(!ended.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = Folder::new();
    // More than a pipe holds.
    let long = folder.write("long.json", &format!("{{\"headline\": \"A\", \"lead\": [{}\"\"]}}", "\"\",".repeat(5000)));
    let mut child = command(&["check", &long, &long]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(!first.is_empty());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn colours_are_for_terminals_and_not_where_they_are_unwanted() {
    let faulty = fixture("faulty.json");
    let colours = |set: &[(&str, &str)]| {
        let output = command(&["check", &faulty]).envs(set.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().contains('\u{1b}')
    };
    assert!(!colours(&[]));
    assert!(colours(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colours(&[("NO_COLOR", "1")]));
}
