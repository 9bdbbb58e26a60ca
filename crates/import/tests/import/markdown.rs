//! Markdown.

use proptest::prelude::*;
use standfirst_article::Article;
use standfirst_import::Kind;

use super::{Came, generate::cases, import_as, words};

fn read(text: &str) -> Came {
    import_as(Kind::Markdown, text)
}

fn story(front_matter: &str) -> Article {
    read(&format!("---\n{front_matter}\n---\n\nWords of it.\n")).story().clone()
}

#[test]
fn the_first_heading_is_the_headline_where_front_matter_has_none() {
    let came = read("# The *first* heading\n\nWords.\n\n## A part\n\nMore.\n");
    let story = came.story();
    assert_eq!(story.headline, "The first heading");
    assert_eq!((words(&story.lead).concat().as_str(), story.sections.len()), ("Words.", 1));
}

#[test]
fn a_title_in_front_matter_counts_more() {
    assert_eq!(read("---\ntitle: By field\n---\n# By field\n\nWords.\n").story().headline, "By field");
}

#[test]
fn yaml_and_toml_say_the_same() {
    let yaml = story("title: A\nauthor: Ada Name and B. Other\ndate: 2022-09-23\ntags: x, y\nimage: a.jpg");
    let toml = "+++\ntitle = \"A\"\nauthor = \"Ada Name and B. Other\"\ndate = 2022-09-23\ntags = [\"x\", \"y\"]\nimage = \"a.jpg\"\n+++\n\nWords of it.\n";
    assert_eq!(read(toml).story(), &yaml);
    assert_eq!(yaml.authors.len(), 2);
    assert_eq!(yaml.tags, ["x", "y"]);
}

#[test]
fn names_of_fields_are_compared_without_case_and_hyphens() {
    let story = story("Title: A\nlast_modified_at: 2022-09-24\ncanonical-url: https://a.example/b");
    assert_eq!(story.updated.unwrap().as_str(), "2022-09-24");
    assert_eq!(story.canonical.unwrap().as_str(), "https://a.example/b");
}

#[test]
fn a_summary_is_a_dek_or_a_list_of_points() {
    assert_eq!(story("title: A\nsummary: In short, more than that.").dek.unwrap().plain(), "In short, more than that.");
    assert_eq!(story("title: A\nsummary: [One, Two]").summary.len(), 2);
}

#[test]
fn a_date_that_is_none_is_said() {
    let came = read("---\ntitle: A\ndate: soon\n---\nWords.");
    let finding = came.findings.iter().find(|finding| finding.path == "date").unwrap();
    assert_eq!(finding.found.as_deref(), Some("soon"));
}

#[test]
fn a_field_that_is_not_known_is_said() {
    assert!(read("---\ntitle: A\nmood: dry\n---\nWords.").codes().contains(&"unknown-field"));
}

#[test]
fn jekylls_unpublished_posts_are_drafts() {
    let came = read("---\ntitle: A\npublished: false\n---\nWords.");
    assert!(came.stories.is_empty() && came.codes() == ["draft"]);
}

#[test]
fn two_dividers_are_no_front_matter() {
    let came = read("---\n\nWords between them.\n\n---\n\nAnd after.\n");
    let all = words(&came.story().lead).concat();
    assert!(all.contains("Words between them.") && all.contains("And after."), "{all}");
}

#[test]
fn anchors_that_grow_without_end_are_an_error() {
    let bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned()
        + &('b'..='k')
            .map(|c| {
                let before = char::from(u8::try_from(c).unwrap() - 1);
                format!("{c}: &{c} [{}]\n", vec![format!("*{before}"); 9].join(", "))
            })
            .collect::<String>();
    let came = read(&format!("---\n{bomb}---\nWords."));
    assert_eq!(came.codes(), ["front-matter"]);
}

#[test]
fn html_in_it_is_read_as_safely_as_every_other() {
    let came = read(
        "A <b onclick=x>word</b> and [a link](javascript:alert(1)).\n\n<script>alert(1)</script>\n\n<iframe src=https://x.example></iframe>\n",
    );
    let json = serde_json::to_string(came.story()).unwrap();
    assert!(json.contains("word") && json.contains("a link"));
    assert!(!json.contains("javascript:") && !json.contains("onclick") && !json.contains("alert(1)"), "{json}");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn no_text_panics(text in "(---\n|\\+\\+\\+\n)?([a-z]+: [\\[\\]{}&*a-z]{0,9}\n){0,3}(---\n)?[\\PC\n#>*_`\\[\\]()|<-]{0,200}") {
        read(&text);
    }
}
