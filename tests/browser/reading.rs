//! A story and its parts.

use crate::{
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    story_has_its_parts,
    links_out_tell_nothing,
    every_sample_opens,
    a_language_that_no_browser_knows,
    console_stays_empty in &[Engine::Chromium],
];

async fn story_has_its_parts(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    let story = Site::json("articles/kupiansk-river.json");
    assert_eq!(
        page.eval::<usize>("[...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).length").await?,
        1
    );
    for part in ["headline", "kicker", "dek"] {
        assert_eq!(page.text(part).await?, story[part], "{part}");
    }
    assert_eq!(page.text("byline").await?, "By Standfirst sample desk");
    assert_eq!(page.count("[data-part=dates] time[datetime='2022-09-23T09:30:00Z']").await?, 1);
    assert_eq!(page.count("[data-part=summary] > li").await?, 3);
    assert_eq!(page.find("[data-part=hero] [data-part=caption]").await?.text().await?, "Russia-Ukraine War");
    assert_eq!(page.find("[data-part=hero] [data-part=credit]").await?.text().await?, "India TV");
    page.until("document.querySelector('[data-part=hero] img').naturalWidth > 0").await?;
    assert_eq!(page.count("[data-part=section] > h2").await?, 7);
    assert_eq!(page.text("source").await?, "Source: India TV");
    assert_eq!(page.count("[data-part=source] a").await?, 0);
    page.latest().await?;
    assert_eq!(page.find("[data-part=latest] h2").await?.text().await?, "Latest World News");
    assert_eq!(page.count("[data-part=latest] a[href='?article=kupiansk-river']").await?, 0);
    assert_eq!(page.count("[data-part=related] li").await?, 3);
    // Only for frames in which the viewer cannot run.
    assert_eq!(page.count("[data-part=own-tab]").await?, 0);
    assert_eq!(page.count("#sf-main, header[data-part=site-header], footer[data-part=site-footer]").await?, 3);
    Ok(())
}

async fn links_out_tell_nothing(page: Page) -> Done {
    page.open("?article=every-block").await?;
    assert_ne!(page.count("a[href^=http][rel='noopener noreferrer']").await?, 0);
    let telling = "[...document.querySelectorAll('a[href^=http]')]\
                   .filter((a) => a.origin !== location.origin && a.rel !== 'noopener noreferrer').map((a) => a.outerHTML)";
    assert_eq!(page.eval::<Vec<String>>(telling).await?, Vec::<String>::new());
    Ok(())
}

async fn every_sample_opens(page: Page) -> Done {
    let feed = Site::json("articles/feed.json");
    for item in feed["items"].as_array().ok_or("the feed has no items")? {
        let slug = item["id"].as_str().ok_or("an item has no id")?;
        page.open(&format!("?article={slug}")).await?;
        page.story(slug).await?;
        assert_eq!(page.text("headline").await?, item["title"], "{slug}");
    }
    for link in Site::json("config.json")["links"].as_array().ok_or("the settings have no links")? {
        page.open(link["url"].as_str().ok_or("a link has no address")?).await?;
        page.ready().await?;
        assert_eq!(page.count("[data-part=headline]").await?, 1, "{link}");
    }
    Ok(())
}

/// It leaves dates in words, and is no fault of the settings.
async fn a_language_that_no_browser_knows(page: Page) -> Done {
    let story = r#"{ "headline": "x", "lang": "en-a", "published": "2022-09-23", "updated": "2022-09-24T12:00:00Z", "lead": ["Text"] }"#;
    page.site.put("articles/unknown.json", story);
    page.open("?article=unknown").await?;
    let dates = page.text("dates").await?;
    assert!(dates.contains("2022") && !dates.contains("2022-09"), "{dates}");
    Ok(())
}

async fn console_stays_empty(page: Page) -> Done {
    // What earlier scenarios left.
    page.browser.browser_log().await?;
    page.site.keep_offline();
    page.open("").await?;
    page.click("[data-part=list] a[href='?article=every-block']").await?;
    page.story("every-block").await?;
    page.post_comment("Ann", "A word").await?;
    page.browser.back().await?;
    page.until("document.querySelector('[data-part=list]')").await?;
    let log = page.browser.browser_log().await?;
    assert!(log.is_empty(), "{log:#?}");
    Ok(())
}
