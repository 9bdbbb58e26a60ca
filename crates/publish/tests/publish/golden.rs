//! The pages of the sample stories as `tests/fixtures/publish/golden` keeps them: byte by byte, but for the order of the
//! members of JSON.
//!
//! Where a page differs on purpose, the new pages are in the folder that the failure names: look at the difference, and
//! copy them over those that are kept.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::Value;
use standfirst_publish::pages;
use standfirst_testing::root;

use super::{
    engine::Desk,
    site::{site, slug},
};

/// The pages of a site with all samples, and the one kind of page that these have none of.
fn published() -> BTreeMap<String, Vec<u8>> {
    let desk = Desk::new(&[]);
    // Without their pictures, which would take seconds to make: what is said of these is in tests/publish/pictures.rs.
    for (name, story) in kept(&root().join("public/articles")).iter().filter(|(name, _)| name.ends_with(".json")) {
        fs::write(desk.path("articles").join(name), story).unwrap();
    }
    let run = desk.run();
    assert!(run.report().stories > 6);
    let pages = desk.site().into_iter().filter(|(name, _)| name.ends_with(".html"));
    let moved = pages::redirect(&site(), &slug("old"), &slug("river")).into_bytes();
    pages.chain([("moved.html".to_owned(), moved)]).map(|(name, page)| (name, in_order(&page))).collect()
}

/// The page with the members of its JSON by their names. In which order `serde_json` has them is up to whatever else is
/// compiled with it: a driver of browsers wants another one than the command line.
fn in_order(page: &[u8]) -> Vec<u8> {
    const DATA: &str = "<script type=\"application/";
    let mut parts = std::str::from_utf8(page).unwrap().split(DATA);
    let mut page = parts.next().unwrap().to_owned();
    for part in parts {
        let (attributes, rest) = part.split_once('>').unwrap();
        let (json, after) = rest.split_once("</script>").unwrap();
        let json = sorted(serde_json::from_str(json).unwrap());
        page += &format!("{DATA}{attributes}>{json}</script>{after}");
    }
    page.into_bytes()
}

fn sorted(json: Value) -> Value {
    match json {
        Value::Object(members) => {
            let members: BTreeMap<_, _> = members.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            members.into_iter().collect()
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => json,
    }
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
