//! Stories of other origins: shown where `config.json` allows it.

use crate::{
    errors::{GOOD, STORY, assert_told},
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    the_list_is_asked_for_once,
    foreign_list,
    own_origin,
    foreign_origin,
    foreign_origin_that_is_allowed,
    any_origin,
];

const LIST: &str = "articles/feed.json";

/// How often a path was asked for.
fn asked(site: &Site, path: &str) -> usize {
    site.visits().iter().filter(|visit| visit.path == path).count()
}

/// At the address that the settings name, and at no other.
async fn the_list_is_asked_for_once(page: Page) -> Done {
    page.open("").await?;
    page.ready().await?;
    assert_eq!(asked(&page.site, LIST), 1);

    page.site.forget_visits();
    page.site.put("lists/ours.json", Site::file(LIST).unwrap_or_default());
    page.site.gone(LIST);
    page.site.put("config.json", r#"{ "latest": { "feed": "lists/ours.json" } }"#);
    page.open("").await?;
    page.ready().await?;
    assert!(page.count("[data-part=teaser]").await? > 1);
    assert_eq!((asked(&page.site, LIST), asked(&page.site, "lists/ours.json")), (0, 1));

    // Settings that are none of ours name no list.
    page.site.mend(LIST);
    page.site.put(LIST, Site::file(LIST).unwrap_or_default());
    for (settings, are_named) in
        [("null", true), ("[7]", true), ("{ \"latest\": null }", false), ("<p>Not found", false)]
    {
        page.site.put("config.json", settings);
        page.open("").await?;
        page.ready().await?;
        if are_named {
            page.until("watched.complaints.some((what) => what.includes('config.json'))").await?;
        }
        page.forgive("config.json").await?;
    }
    Ok(())
}

/// The settings name it, so it may be read; the stories beside it are another matter.
async fn foreign_list(page: Page) -> Done {
    let other = Site::start().await?;
    other.put(
        LIST,
        r#"{ "title": "Theirs", "items": [{ "id": "one", "title": "One" }, { "id": "two", "title": "Two" }] }"#,
    );
    other.put(STORY, GOOD);
    page.site.put("config.json", format!(r#"{{ "latest": {{ "feed": "{}/{LIST}" }} }}"#, other.origin));
    page.open("").await?;
    page.ready().await?;
    assert!(page.count("[data-part=teaser]").await? > 1);
    page.open("?article=ferry-notice").await?;
    page.latest().await?;
    page.open(&format!("?article={}/{STORY}", other.origin)).await?;
    assert_told(&page, "origin", &format!("This page may not show stories from {}.", other.origin)).await?;
    assert_eq!(asked(&other, STORY), 0);
    Ok(())
}

/// Without a word in the settings.
async fn own_origin(page: Page) -> Done {
    page.site.gone("config.json");
    page.site.put("elsewhere/story.json", GOOD);
    page.open(&format!("?article={}elsewhere/story.json", page.site.address())).await?;
    page.ready().await?;
    assert_eq!(page.text("headline").await?, "It is well");
    Ok(())
}

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

async fn any_origin(page: Page) -> Done {
    page.site.put("config.json", r#"{ "sources": ["*"] }"#);
    for _ in 0..2 {
        let other = Site::start().await?;
        other.put(STORY, GOOD);
        page.open(&format!("?article={}/{STORY}", other.origin)).await?;
        page.ready().await?;
        assert_eq!(page.text("headline").await?, "It is well");
        assert_eq!(asked(&other, STORY), 1);
    }
    Ok(())
}
