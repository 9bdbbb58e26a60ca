//! The pages of the sample stories, byte by byte, as `tests/fixtures/publish/golden` keeps them.
//!
//! Where a page differs on purpose, the new pages are in the folder that the failure names: look at the difference, and
//! copy them over those that are kept.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use standfirst::publish::pages;

use super::{
    engine::Desk,
    site::{site, slug},
};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The pages of a site with all samples, and the one kind of page that these have none of.
fn published() -> BTreeMap<String, Vec<u8>> {
    let desk = Desk::new(&[]);
    // Without their pictures, which would take seconds to make: what is said of these is in tests/publish/pictures.rs.
    for (name, story) in kept(&root().join("public/articles")).iter().filter(|(name, _)| name.ends_with(".json")) {
        fs::write(desk.path("articles").join(name), story).unwrap();
    }
    let run = desk.run();
    assert!(run.report().stories > 6);
    let mut pages: BTreeMap<_, _> = desk.site().into_iter().filter(|(name, _)| name.ends_with(".html")).collect();
    let moved = pages::redirect(&site(), &slug("old"), &slug("river"));
    pages.insert("moved.html".to_owned(), moved.into_bytes());
    pages
}

/// The files in a folder, by their paths in it.
fn kept(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    files.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn every_page_of_the_samples_is_as_it_is_kept() {
    let (folder, made) = (root().join("tests/fixtures/publish/golden"), published());
    let kept = kept(&folder);
    let names: BTreeSet<_> = kept.keys().chain(made.keys()).collect();
    let differing: Vec<_> = names.into_iter().filter(|name| kept.get(*name) != made.get(*name)).collect();
    if differing.is_empty() {
        return;
    }
    let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden");
    let _ = fs::remove_dir_all(&new);
    for (name, page) in &made {
        fs::create_dir_all(new.join(name).parent().unwrap()).unwrap();
        fs::write(new.join(name), page).unwrap();
    }
    panic!("{differing:?} differ: diff -r {} {}", folder.display(), new.display());
}
