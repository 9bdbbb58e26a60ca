//! What each fixture becomes, kept beside it: a story as format 1, a list as JSON Feed.
//! `SNAPSHOTS=overwrite cargo test --test sources kept::` accepts changes.

use std::path::PathBuf;

use serde_json::{Value, json};
use snapbox::{Data, assert_data_eq, data::DataFormat};
use standfirst_formats::{Asked, Format, Found, Reading, read_article};

use super::{fixture, read};

/// A fixture: its name, its format, where it is said to come from, and the story that is asked for.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) format: Format,
    pub(crate) address: &'static str,
    pub(crate) item: Option<&'static str>,
}

const fn case(name: &'static str, format: Format, address: &'static str) -> Case {
    Case { name, format, address, item: None }
}

const fn item(name: &'static str, format: Format, address: &'static str, item: &'static str) -> Case {
    Case { item: Some(item), ..case(name, format, address) }
}

const LOCK: &str = "https://lock.example/feed.json";

/// Every fixture, with each of the items that are asked for.
pub(crate) const CASES: [Case; 15] = [
    case("wordpress-post", Format::WordPress, "https://harbour.example/wp-json/wp/v2/posts/4711?_embed"),
    case("wordpress-list", Format::WordPress, "https://garden.example/wp-json/wp/v2/posts?_embed"),
    case("readability-page", Format::Readability, "https://laundry.example/line.json"),
    case("jsonfeed", Format::JsonFeed, LOCK),
    item("jsonfeed", Format::JsonFeed, LOCK, "https://lock.example/2025/ice/"),
    item("jsonfeed", Format::JsonFeed, LOCK, "44"),
    item("jsonfeed", Format::JsonFeed, LOCK, "note-9"),
    item("jsonfeed-1.0", Format::JsonFeed, "https://shed.example/feed.json", "2"),
    case("schema-graph", Format::Schema, "https://tides.example/salt.json"),
    case("schema-live", Format::Schema, "https://regatta.example/live.json"),
    case("ghost-post", Format::Ghost, "https://stars.example/ghost/api/content/posts/?key=abc"),
    case("editorjs", Format::EditorJs, "https://bread.example/week.json"),
    case("editorjs-wrapped", Format::EditorJs, "https://plums.example/31.json"),
    case("portable-text", Format::PortableText, "https://bridges.example/hum.json"),
    case("portable-text-array", Format::PortableText, "https://owls.example/owls.json"),
];

/// The name of the file with what a fixture becomes.
fn kept(case: &Case) -> PathBuf {
    let item: String = case.item.unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).collect();
    let item = if item.is_empty() { item } else { ["-", &item].concat() };
    standfirst_testing::root().join(["tests/fixtures/sources/kept/", case.name, &item, ".json"].concat())
}

/// What a fixture becomes: with what was noted, and the address of the latest stories.
fn result(case: &Case) -> Value {
    let asked = Asked { address: case.address, format: None, item: case.item };
    let Reading { value, notes } =
        read(&fixture(case.name), &asked).unwrap_or_else(|error| panic!("{}: {error}", case.name));
    let notes: Vec<_> = notes.iter().map(ToString::to_string).collect();
    let found = match value.found {
        Found::Story(article) => json!({"story": article}),
        Found::List(listing) => {
            json!({"list": format!("{listing:#?}").lines().map(str::trim_start).collect::<Vec<_>>()})
        }
    };
    json!({"found": found, "latest": value.latest, "notes": notes})
}

#[test]
fn every_fixture_becomes_what_it_became_before() -> serde_json::Result<()> {
    for case in &CASES {
        let found = serde_json::to_string_pretty(&result(case))? + "\n";
        assert_data_eq!(found, Data::read_from(&kept(case), Some(DataFormat::Text)).raw());
    }
    Ok(())
}

#[test]
fn what_is_found_is_read_back_as_format_1_without_a_remark() {
    for case in &CASES {
        let asked = Asked { address: case.address, format: None, item: case.item };
        let Ok(Reading { value, .. }) = read(&fixture(case.name), &asked) else { panic!("{}", case.name) };
        if let Found::Story(article) = value.found {
            let again = read_article(&serde_json::to_string(&article).unwrap()).unwrap();
            assert_eq!((again.notes, again.value), (vec![], *article), "{}", case.name);
        }
    }
}
