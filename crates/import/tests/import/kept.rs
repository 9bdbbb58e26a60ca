//! What is made of whole files, kept beside them. `SNAPSHOTS=overwrite cargo test --test import kept::` accepts changes.

use snapbox::{Data, assert_data_eq, data::DataFormat};
use standfirst_import::{Imported, Options, Source, import};

fn keeps(name: &str) {
    let folder = standfirst_testing::root().join("tests/fixtures/import");
    let source = Source::file(&folder.join(name)).unwrap();
    let mut made = String::new();
    import(&source, &Options::default(), &mut |imported| {
        made += &match imported {
            Imported::Story(article, _) => serde_json::to_string_pretty(&article).unwrap(),
            Imported::Said(finding) => format!("{} {}: {}", finding.severity.word(), finding.code, finding.message),
        };
        made.push('\n');
        true
    });
    let kept = folder.join(format!("{name}.kept"));
    assert_data_eq!(made, Data::read_from(&kept, Some(DataFormat::Text)).raw());
}

#[test]
fn a_scraped_text_is_kept() {
    keeps("scraped.txt");
}

#[test]
fn a_saved_page_is_kept() {
    keeps("page.html");
}

#[test]
fn markdown_is_kept() {
    keeps("post.md");
}

#[test]
fn a_wordpress_export_is_kept() {
    keeps("export.xml");
}
