//! Folders as they end.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use proptest::{collection, prelude::*, sample::select};
use tempfile::TempDir;

use super::{Content, Effort, Output, OutputError, PRIVATE_DIR, commit, commit::Counts, staging};

/// What files hold, by their names.
type Files = BTreeMap<String, String>;

fn put_all(output: &Output, files: &Files) {
    for (path, text) in files {
        output.put(path, &Content::Bytes(text.as_bytes()), Effort::Fast).unwrap();
    }
}

fn write(root: &Path, files: &Files) -> Counts {
    let output = Output::open(root, false).unwrap();
    put_all(&output, files);
    output.commit().unwrap()
}

/// Does what a commit does, and is interrupted after so many files.
fn interrupted(root: &Path, files: &Files, after: usize) {
    let output = Output::open(root, false).unwrap();
    put_all(&output, files);
    let (journal, next, _) = commit::plan(&output.previous, &output.desired(), false);
    commit::begin(output.root(), &journal, &next).unwrap();
    for file in journal.put.iter().take(after) {
        commit::move_into_site(output.root(), file).unwrap();
    }
}

/// Every file outside of what publishing keeps for itself, but for compressed ones.
fn on_disk(root: &Path) -> Files {
    let outside = |entry: &walkdir::DirEntry| entry.file_name() != PRIVATE_DIR;
    let entries = walkdir::WalkDir::new(root).into_iter().filter_entry(outside).map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        (path, fs::read(entry.path()).unwrap())
    });
    let plain = named.filter(|(path, _)| !path.ends_with(".gz") && !path.ends_with(".br"));
    plain.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn files<const N: usize>(files: [(&str, &str); N]) -> Files {
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into()
}

fn long(word: &str) -> String {
    format!("{word} again and again.\n").repeat(100)
}

#[test]
fn a_second_run_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let desired = files([("index.html", &long("list")), ("a/river/index.html", "river")]);
    assert_eq!(write(folder.path(), &desired), Counts { written: 2, unchanged: 0, removed: 0 });
    let manifest = fs::metadata(folder.path().join(".standfirst/manifest.json")).unwrap().modified().unwrap();
    assert_eq!(write(folder.path(), &desired), Counts { written: 0, unchanged: 2, removed: 0 });
    assert_eq!(fs::metadata(folder.path().join(".standfirst/manifest.json")).unwrap().modified().unwrap(), manifest);
}

#[test]
fn what_changed_is_written_with_what_is_beside_it() {
    let folder = TempDir::new().unwrap();
    write(folder.path(), &files([("index.html", &long("list")), ("b.txt", "b")]));
    let before = fs::read(folder.path().join("index.html.br")).unwrap();
    let counts = write(folder.path(), &files([("index.html", &long("other")), ("b.txt", "b")]));
    assert_eq!(counts, Counts { written: 1, unchanged: 1, removed: 0 });
    assert_ne!(fs::read(folder.path().join("index.html.br")).unwrap(), before);
    write(folder.path(), &files([("index.html", "short"), ("b.txt", "b")]));
    assert!(!folder.path().join("index.html.br").exists());
}

#[test]
fn a_file_that_was_lost_or_cut_is_made_anew() {
    let folder = TempDir::new().unwrap();
    let desired = files([("index.html", &long("list"))]);
    write(folder.path(), &desired);
    for (name, text) in [("index.html", "cut"), ("index.html.gz", "cut")] {
        fs::write(folder.path().join(name), text).unwrap();
        assert_eq!(write(folder.path(), &desired).written, 1, "{name}");
    }
    fs::remove_file(folder.path().join("index.html.br")).unwrap();
    assert_eq!(write(folder.path(), &desired).written, 1);
    assert!(folder.path().join("index.html.br").exists());
}

#[test]
fn folders_that_are_left_empty_go_and_others_stay() {
    let folder = TempDir::new().unwrap();
    write(
        folder.path(),
        &files([("a/old/deep/index.html", "old"), ("a/new/index.html", "new"), ("tag/x/i.html", "x")]),
    );
    fs::write(folder.path().join("tag/x/mine"), "mine").unwrap();
    let counts = write(folder.path(), &files([("a/new/index.html", "new")]));
    assert_eq!(counts, Counts { written: 0, unchanged: 1, removed: 2 });
    assert!(!folder.path().join("a/old").exists());
    assert_eq!(on_disk(folder.path()), files([("a/new/index.html", "new"), ("tag/x/mine", "mine")]));
}

#[test]
fn files_of_others_stay_unless_that_is_asked_for() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("index.html"), "mine").unwrap();
    fs::write(folder.path().join("b.txt.gz"), "mine").unwrap();
    let desired = files([("index.html", "ours"), ("b.txt", &long("ours"))]);
    let output = Output::open(folder.path(), false).unwrap();
    put_all(&output, &desired);
    let rejected: Vec<String> = output.take_rejected().into_iter().map(|(path, _)| path).collect();
    assert_eq!(rejected, ["b.txt.gz", "index.html"]);
    output.commit().unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("index.html")).unwrap(), "mine");
    assert_eq!(fs::read_to_string(folder.path().join("b.txt.gz")).unwrap(), "mine");
    write(folder.path(), &Files::new());
    assert_eq!(fs::read_to_string(folder.path().join("index.html")).unwrap(), "mine");
    let output = Output::open(folder.path(), true).unwrap();
    put_all(&output, &desired);
    output.commit().unwrap();
    assert_eq!(on_disk(folder.path()), desired);
}

#[test]
fn a_folder_in_the_way_stays_even_then() {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("index.html/mine")).unwrap();
    fs::write(folder.path().join("a"), "mine").unwrap();
    let output = Output::open(folder.path(), true).unwrap();
    put_all(&output, &files([("index.html", "ours"), ("a/river/index.html", "ours")]));
    assert_eq!(output.take_rejected().len(), 2);
    output.commit().unwrap();
    assert!(folder.path().join("index.html/mine").is_dir());
    assert_eq!(on_disk(folder.path()), files([("a", "mine")]));
}

#[test]
fn a_name_stands_for_one_content() {
    let folder = TempDir::new().unwrap();
    let output = Output::open(folder.path(), false).unwrap();
    for text in ["one", "one", "two"] {
        output.put("a.txt", &Content::Bytes(text.as_bytes()), Effort::Fast).unwrap();
    }
    let codes: Vec<&str> = output.take_rejected().iter().map(|(_, finding)| finding.code).collect();
    assert_eq!(codes, ["same-place"]);
    output.commit().unwrap();
    assert_eq!(on_disk(folder.path()), files([("a.txt", "one")]));
}

#[test]
fn two_runs_are_kept_apart() {
    let folder = TempDir::new().unwrap();
    let output = Output::open(folder.path(), false).unwrap();
    assert!(matches!(Output::open(folder.path(), false), Err(OutputError::Busy(_))));
    output.discard().unwrap();
    assert!(Output::open(folder.path(), false).is_ok());
}

#[test]
fn a_run_that_ends_before_its_journal_changes_nothing() {
    let folder = TempDir::new().unwrap();
    let old = files([("index.html", "old"), ("a/x/index.html", "old")]);
    write(folder.path(), &old);
    put_all(&Output::open(folder.path(), false).unwrap(), &files([("index.html", "new"), ("b.txt", "new")]));
    assert_eq!(on_disk(folder.path()), old);
    assert!(staging(folder.path()).join("b.txt").exists());
    write(folder.path(), &old);
    assert_eq!(on_disk(folder.path()), old);
    assert!(!staging(folder.path()).exists());
}

#[test]
fn a_commit_that_was_interrupted_is_completed_by_the_next_run() {
    let old = files([("index.html", "old"), ("gone/index.html", "old")]);
    let new = files([("index.html", &long("new")), ("a/x/index.html", "new"), ("x.js", "new")]);
    for after in 0..=5 {
        let folder = TempDir::new().unwrap();
        write(folder.path(), &old);
        interrupted(folder.path(), &new, after);
        Output::open(folder.path(), false).unwrap().discard().unwrap();
        assert_eq!(on_disk(folder.path()), new, "after {after}");
        assert_eq!(write(folder.path(), &new).written, 0);
    }
}

#[test]
fn a_file_that_came_while_a_run_was_interrupted_stays() {
    let folder = TempDir::new().unwrap();
    interrupted(folder.path(), &files([("a.txt", "ours"), ("b.txt", &long("ours"))]), 0);
    fs::write(folder.path().join("a.txt"), "mine").unwrap();
    fs::write(folder.path().join("b.txt.br"), "mine").unwrap();
    drop(Output::open(folder.path(), false).unwrap());
    assert_eq!(on_disk(folder.path()), files([("a.txt", "mine"), ("b.txt", &long("ours"))]));
    write(folder.path(), &Files::new());
    assert_eq!(on_disk(folder.path()), files([("a.txt", "mine")]));
    assert_eq!(fs::read_to_string(folder.path().join("b.txt.br")).unwrap(), "mine");
}

#[test]
fn a_journal_without_what_is_there_after_it_is_not_followed() {
    let folder = TempDir::new().unwrap();
    let old = files([("index.html", "old")]);
    write(folder.path(), &old);
    fs::write(commit::journal_file(folder.path()), r#"{"put": [], "remove": []}"#).unwrap();
    assert!(matches!(Output::open(folder.path(), false), Err(OutputError::Damaged(_))));
    fs::remove_file(commit::journal_file(folder.path())).unwrap();
    assert_eq!(write(folder.path(), &old).unchanged, 1);
}

#[test]
fn a_manifest_of_somebody_else_removes_nothing_elsewhere() {
    let folder = TempDir::new().unwrap();
    let (site, outside) = (folder.path().join("site"), folder.path().join("outside"));
    fs::write(&outside, "mine").unwrap();
    fs::create_dir_all(site.join(PRIVATE_DIR)).unwrap();
    let manifest = r#"{"recipe": 1, "files": {"../outside": {"sha256": "", "size": 4}}, "stories": {}}"#;
    fs::write(site.join(PRIVATE_DIR).join("manifest.json"), manifest).unwrap();
    assert!(matches!(Output::open(&site, false), Err(OutputError::Damaged(_))));
    fs::remove_file(site.join(PRIVATE_DIR).join("manifest.json")).unwrap();
    fs::write(commit::journal_file(&site), r#"{"put": [], "remove": ["../outside"]}"#).unwrap();
    assert!(matches!(Output::open(&site, false), Err(OutputError::Damaged(_))));
    assert!(outside.exists());
}

#[cfg(unix)]
#[test]
fn symbolic_links_do_not_lead_out_of_the_site() {
    let folder = TempDir::new().unwrap();
    let (site, outside) = (folder.path().join("site"), folder.path().join("outside"));
    fs::create_dir_all(&site).unwrap();
    fs::create_dir_all(&outside).unwrap();
    write(&site, &files([("a/x.html", "ours"), ("b/x.html", "ours")]));
    fs::write(outside.join("x.html"), "mine").unwrap();
    fs::remove_dir_all(site.join("a")).unwrap();
    std::os::unix::fs::symlink(&outside, site.join("a")).unwrap();
    let output = Output::open(&site, true).unwrap();
    put_all(&output, &files([("a/x.html", "changed"), ("a/y.html", "ours")]));
    assert_eq!(output.take_rejected().len(), 2);
    output.commit().unwrap();
    assert_eq!(on_disk(&outside), files([("x.html", "mine")]));
    assert_eq!(on_disk(&site), Files::new());
}

/// A run: what it wants, and after how many files it is interrupted, if it is.
fn runs() -> impl Strategy<Value = Vec<(Files, Option<usize>)>> {
    const NAMES: [&str; 6] = ["index.html", "a/x/index.html", "a/y/index.html", "b/c/d.json", "x.js", "feed.xml"];
    let texts = prop_oneof!["[a-c]", "[a-c]".prop_map(|letter| long(&letter))];
    let desired = collection::btree_map(select(&NAMES[..]).prop_map(str::to_owned), texts, 0..6);
    collection::vec((desired, proptest::option::of(0_usize..8)), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn the_folder_always_ends_as_wanted(runs in runs(), mine in collection::btree_set("[ab]/(mine|x/mine)", 0..3)) {
        let folder = TempDir::new().unwrap();
        let mine: BTreeSet<String> = mine;
        for path in &mine {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "mine").unwrap();
        }
        for (desired, interruption) in &runs {
            match interruption {
                Some(after) => {
                    interrupted(folder.path(), desired, *after);
                    drop(Output::open(folder.path(), false).unwrap());
                }
                None => {
                    write(folder.path(), desired);
                }
            }
            let mut expected = desired.clone();
            expected.extend(mine.iter().map(|path| (path.clone(), "mine".to_owned())));
            prop_assert_eq!(on_disk(folder.path()), expected);
        }
        write(folder.path(), &Files::new());
        let left: Vec<String> = on_disk(folder.path()).into_keys().collect();
        prop_assert_eq!(left, mine.into_iter().collect::<Vec<_>>());
        let compressed = walkdir::WalkDir::new(folder.path()).into_iter().map(Result::unwrap);
        prop_assert!(!compressed.map(|entry| entry.path().to_owned()).any(|path| path.extension().is_some_and(|kind| kind == "br")));
    }
}
