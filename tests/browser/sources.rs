//! Stories of other origins: shown where `config.json` allows it.

use crate::{
    errors::{GOOD, STORY, assert_told},
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![foreign_origin, foreign_origin_that_is_allowed,];

async fn foreign_origin(page: Page) -> Done {
    let other = Site::start().await?;
    other.put(STORY, GOOD);
    let address = format!("{}/{STORY}", other.origin);
    page.open(&format!("?article={address}")).await?;
    assert_told(&page, "origin", &format!("This page may not show stories from {}.", other.origin)).await?;
    assert!(page.find("#sf-main [data-part=error-advice]").await?.text().await?.contains("“sources” in config.json"));
    assert_eq!(page.find("#sf-main [data-part=source]").await?.attr("href").await?, Some(address));
    assert_eq!(page.count("#sf-main [data-part=retry]").await?, 0);
    assert_eq!(other.visits(), []);
    Ok(())
}

async fn foreign_origin_that_is_allowed(page: Page) -> Done {
    let other = Site::start().await?;
    other.put(STORY, GOOD);
    page.site.put("config.json", format!(r#"{{ "sources": ["self", "{}"] }}"#, other.origin));
    page.open(&format!("?article={}/{STORY}", other.origin)).await?;
    page.ready().await?;
    assert_eq!(page.text("headline").await?, "It is well");
    // The policy was narrowed to exactly these: no third one can be asked any more.
    let third = Site::start().await?;
    let refused = "return fetch(arguments[0]).then(() => false, () => true)";
    assert!(page.run::<bool>(refused, vec![third.origin.clone().into()]).await?);
    assert_eq!(third.visits(), []);
    page.forgive("policy: connect-src").await?;
    Ok(())
}
