//! What is said about several inputs.

use super::{folder::Folder, run_in};

#[test]
fn messages_and_files_are_in_the_order_of_the_inputs() {
    let folder = Folder::new();
    let names: Vec<String> =
        (0..40).map(|number| folder.write(&format!("{number}.txt"), &format!("Story {number}\n\nWords."))).collect();
    let mut arguments = vec!["import", "--out", "out", "--jobs", "8"];
    arguments.extend(names.iter().map(String::as_str));
    let ended = run_in(folder.path(), &arguments);
    let written: Vec<String> =
        ended.stderr.lines().filter(|line| line.contains("[written]")).map(str::to_owned).collect();
    let expected: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(number, name)| format!("{name}: note: written to out/story-{number}.json [written]"))
        .collect();
    assert_eq!(written, expected);
    assert!(ended.stderr.ends_with("40 stories of 40 inputs\n"));
}

#[test]
fn what_a_file_says_cannot_steer_the_terminal() {
    let folder = Folder::new();
    let file =
        folder.write("a.json", "{\"headline\": \"A\", \"lead\": [\"B\"], \"id\": \"\\u001b[2J\", \"\\u001b[31m\": 1}");
    let ended = run_in(folder.path(), &["check", &file]);
    assert!(!ended.stdout.contains('\u{1b}'), "{}", ended.stdout);
}
