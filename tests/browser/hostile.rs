//! Files that want to do harm: whatever they hold, nothing runs, nothing is asked of other hosts, and only elements and
//! attributes of the viewer's own are on the page. `tests/safety` does the same natively, with more files.

use standfirst_testing::markup;
use standfirst_testing::payloads;
use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Value, json};

use crate::{
    page::Page,
    scenario::{Done, Scenario, scenarios},
};
use markup::{ATTRIBUTES, TAGS};
use payloads::{END, payloads};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![hostile_html, hostile_strings];

const FILE: &str = "articles/hostile.json";

/// What a page has that it should not have.
const LOOK: &str = include_str!("harmless.js");

async fn look(page: &Page) -> Result<(Vec<String>, Vec<String>), thirtyfour::error::WebDriverError> {
    page.settled().await?;
    page.run(LOOK, vec![TAGS.into(), ATTRIBUTES.into()]).await
}

/// Opens a hostile file: it may be shown or refused, and does nothing in either case.
async fn assert_harmless(page: &Page, file: &Value, what: &str, globals: &[String]) -> Done {
    page.site.put(FILE, file.to_string());
    page.open("?article=hostile").await?;
    let (faults, found) = look(page).await?;
    assert_eq!(faults, Vec::<String>::new(), "{what}");
    assert_eq!(found, globals, "{what}");
    // What was passed over is said.
    page.forgive("console.warn: Standfirst").await?;
    Ok(())
}

/// The names that the window has when all is well.
async fn globals(page: &Page) -> Result<Vec<String>, thirtyfour::error::WebDriverError> {
    page.open("?article=ferry-notice").await?;
    Ok(look(page).await?.1)
}

async fn hostile_html(page: Page) -> Done {
    let globals = globals(&page).await?;
    let mut families: BTreeMap<String, String> = BTreeMap::new();
    for (family, payload) in payloads() {
        families.entry(family).or_default().push_str(&(payload + END));
    }
    for (family, html) in families {
        let title = format!("What it says of {family}");
        let post = json!({
            "id": 7, "slug": "hostile", "link": "https://news.example/hostile/", "date_gmt": "2022-09-23T09:30:00",
            "title": { "rendered": title },
            "content": { "rendered": format!("<p>First.</p>{html}<p>Last.</p>"), "protected": false },
        });
        assert_harmless(&page, &post, &family, &globals).await?;
        let shown = "document.querySelector('[data-part=headline]')?.textContent ?? document.body.innerText";
        assert_eq!(page.eval::<String>(shown).await?, title);
    }
    Ok(())
}

async fn hostile_strings(page: Page) -> Done {
    let globals = globals(&page).await?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sources");
    let files = fs::read_dir(folder)?.map(|file| file.map(|file| file.path())).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<String> = payloads().into_iter().map(|(_, payload)| payload).collect();
    let files: Vec<_> = files.iter().filter(|file| file.extension().is_some_and(|end| end == "json")).collect();
    assert!(files.len() > 10, "{files:?}");
    for file in files {
        let sample: Value = serde_json::from_slice(&fs::read(file)?)?;
        let mut hostile = sample.clone();
        put(&mut hostile, &mut texts.iter().cycle());
        assert_harmless(&page, &hostile, &file.display().to_string(), &globals).await?;
    }
    Ok(())
}

/// Puts the next text in the place of every string, but of those by which a format is known.
fn put<'a>(json: &mut Value, texts: &mut impl Iterator<Item = &'a String>) {
    match json {
        Value::String(own) => own.clone_from(texts.next().expect("a cycle has no end")),
        Value::Array(items) => items.iter_mut().for_each(|item| put(item, texts)),
        Value::Object(members) => {
            let kinds = ["@context", "@type", "_type", "format", "type", "version"];
            members
                .iter_mut()
                .filter(|(name, _)| !kinds.contains(&name.as_str()))
                .for_each(|(_, value)| put(value, texts));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
