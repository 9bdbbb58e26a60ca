//! The Content-Security-Policy allows what the settings need, and no more.

use std::{collections::BTreeMap, fs};

use standfirst_publish::{Viewer, policy::policy};
use standfirst_settings::config::Config;

use super::site::viewer_folder;

const ORIGIN: &str = "https://news.example";

fn directives(policy: &str) -> BTreeMap<String, Vec<String>> {
    let directive = |text: &str| {
        let mut words = text.split_whitespace().map(str::to_owned);
        (words.next().unwrap(), words.collect())
    };
    policy.split("; ").map(directive).collect()
}

fn of(settings: &str) -> BTreeMap<String, Vec<String>> {
    directives(&policy(ORIGIN, &["sha256-abc=", "sha256-def="], &Config::read(settings).unwrap().value))
}

#[test]
fn it_is_that_of_the_viewer_with_its_origin_beside_self() {
    let index = fs::read_to_string(standfirst_testing::root().join("index.html")).unwrap();
    let built = index.split_once("Content-Security-Policy\" content=\"").unwrap().1.split_once('"').unwrap().0;
    let (built, adapted) = (directives(built), of("{}"));
    assert_eq!(built.keys().collect::<Vec<_>>(), adapted.keys().collect::<Vec<_>>());
    for (name, sources) in &built {
        let adapted = &adapted[name];
        assert_eq!(sources.contains(&"'self'".to_owned()), adapted.contains(&ORIGIN.to_owned()), "{name}");
        let is_narrowed = ["connect-src", "style-src"].contains(&name.as_str());
        let rest: Vec<_> = adapted.iter().filter(|source| *source != ORIGIN).collect();
        assert!(is_narrowed || rest == sources.iter().collect::<Vec<_>>(), "{name}: {adapted:?}");
    }
}

#[test]
fn the_styles_in_the_page_are_known_by_their_hashes() {
    assert_eq!(of("{}")["style-src"], ["'self'", ORIGIN, "'sha256-abc='", "'sha256-def='"]);
    let none = policy(ORIGIN, &[], &Config::default());
    assert_eq!(directives(&none)["style-src"], ["'self'", ORIGIN]);
    let theme = of(r#"{"stylesheet": "https://cdn.example/a.css"}"#);
    assert_eq!(theme["style-src"], ["'self'", ORIGIN, "'sha256-abc='", "'sha256-def='", "https://cdn.example"]);
}

#[test]
fn stories_and_lists_come_from_where_the_settings_say() {
    for (settings, expected) in [
        ("{}", vec!["'self'", ORIGIN]),
        (r#"{"sources": ["self", "https://a.example"]}"#, vec!["'self'", ORIGIN, "https://a.example"]),
        (r#"{"sources": ["https://news.example"]}"#, vec!["'self'", ORIGIN]),
        (r#"{"latest": {"feed": "https://b.example/feed"}}"#, vec!["'self'", ORIGIN, "https://b.example"]),
        (r#"{"sources": ["*"]}"#, vec!["'self'", ORIGIN, "https:", "http://localhost:*", "http://127.0.0.1:*"]),
    ] {
        assert_eq!(of(settings)["connect-src"], expected, "{settings}");
    }
}

#[test]
fn players_are_those_of_the_settings() {
    let frames = &of(r#"{"embeds": ["vimeo"]}"#)["frame-src"];
    assert_eq!(frames, &["'self'", ORIGIN, "https://player.vimeo.com"]);
}

#[test]
fn no_setting_ends_a_directive() {
    let settings = r#"{"latest": {"feed": "https://a.example;script-src *"}, "stylesheet": "https://b.example; script-src *",
        "sources": ["https://c.example; script-src *"]}"#;
    assert_eq!(of(settings)["script-src"], ["'self'", ORIGIN, "'wasm-unsafe-eval'"]);
}

#[test]
fn a_policy_that_the_owner_changed_stays_changed() {
    let folder = tempfile::tempdir().unwrap();
    for file in fs::read_dir(viewer_folder()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let index = folder.path().join("index.html");
    let text = fs::read_to_string(&index).unwrap().replace("img-src 'self'", "img-src 'self' https://count.example");
    fs::write(&index, text).unwrap();
    let viewer = Viewer::read(folder.path()).unwrap();
    let site = standfirst_publish::Site::new("https://news.example/".parse().unwrap(), viewer, None, None, [].into());
    let images = &directives(site.policy())["img-src"];
    assert_eq!(images, &["'self'", ORIGIN, "https://count.example", "https:", "data:"]);
}
