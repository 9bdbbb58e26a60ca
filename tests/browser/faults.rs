//! Files that hold no story: each is told apart, and shown once it is mended.

use crate::{
    errors::{STORY, mended, told},
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![not_json, wrong_shape, newer_version, nothing_to_read,];

async fn not_json(page: Page) -> Done {
    page.site.put(STORY, "{\n  \"headline\": oops\n}");
    told(&page, "not-json", "This file is not valid JSON: see line 2, column 15.").await?;
    mended(&page).await
}

async fn wrong_shape(page: Page) -> Done {
    page.site.put(STORY, r#"{ "headline": 7, "lead": ["Text"] }"#);
    told(&page, "shape", "This file is not an article we can read: headline: expected text, found 7.").await?;
    let section = r#"{ "heading": "One", "blocks": ["Text"] }"#;
    page.site
        .put(STORY, format!(r#"{{ "headline": "x", "sections": [{section}, {section}, {{ "blocks": ["Text"] }}] }}"#));
    page.open("?article=fault").await?;
    let words = page.find("#sf-main [data-part=error-text]").await?.text().await?;
    assert!(words.starts_with("This file is not an article we can read: sections[2].heading: expected"), "{words}");
    mended(&page).await
}

async fn newer_version(page: Page) -> Done {
    page.site.put(STORY, r#"{ "format": "standfirst/2", "headline": "x", "lead": ["Text"] }"#);
    told(&page, "version", "This story is written in standfirst/2, which is newer than this viewer.").await?;
    mended(&page).await
}

async fn nothing_to_read(page: Page) -> Done {
    for nothing in [r#"{ "headline": "x", "lead": [] }"#, r#"{ "headline": " ", "lead": ["Text"] }"#] {
        page.site.put(STORY, nothing);
        told(&page, "empty", "This story has no text yet.").await?;
    }
    mended(&page).await
}
