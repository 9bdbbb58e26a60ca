//! The folder on hosts of every kind, and in frames of other sites.

use crate::{
    document::Document,
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    in_a_folder,
    policy_as_a_header,
    host_that_rewrites_everything,
    without_settings,
    with_wrong_settings,
    in_a_sandboxed_frame,
    in_a_sandboxed_frame_without_the_origin in &[Engine::WebKit],
];

/// List, story, comment, and back.
async fn read(page: &Page) -> Done {
    page.open("").await?;
    assert_ne!(page.count("img[loading=eager]").await?, 0);
    page.until("[...document.querySelectorAll('img[loading=eager]')].every((image) => image.naturalWidth > 0)").await?;
    page.click("[data-part=list] a[href='?article=every-block']").await?;
    page.story("every-block").await?;
    page.until("document.querySelector('[data-part=hero] img').naturalWidth > 0").await?;
    page.post_comment("Ann", "A word").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    page.reload().await?;
    page.story("every-block").await?;
    page.browser.back().await?;
    page.until("document.querySelector('[data-part=list]')").await?;
    page.ready().await?;
    Ok(())
}

async fn in_a_folder(page: Page) -> Done {
    page.site.move_to("/deep/er/");
    read(&page).await?;
    assert!(page.browser.current_url().await?.path().starts_with("/deep/er/"));
    let outside = |path: &&str| path.starts_with('/') && *path != "/favicon.ico";
    let visits = page.site.visits();
    let outside: Vec<&str> = visits.iter().map(|visit| visit.path.as_str()).filter(outside).collect();
    assert!(outside.is_empty(), "asked for outside of its folder: {outside:?}");
    Ok(())
}

async fn policy_as_a_header(page: Page) -> Done {
    page.site.page(Document::send_policy);
    read(&page).await?;
    assert_eq!(page.complaints().await?, Vec::<String>::new(), "reading needs more than the policy allows");
    let refused = "const image = new Image(); image.src = 'http://127.0.0.2/x.png'; \
                   return new Promise((done) => image.onerror = () => done(true))";
    assert!(page.run::<bool>(refused, vec![]).await?);
    page.until("watched.complaints.length > 0").await?;
    page.forgive("policy: img-src").await?;
    Ok(())
}

async fn host_that_rewrites_everything(page: Page) -> Done {
    page.site.rewrite_everything();
    read(&page).await?;
    // Neither a story nor the settings are there, whatever the host says.
    page.site.gone("config.json");
    page.open("?article=nowhere").await?;
    assert_eq!(page.part("error").await?.attr("data-code").await?.as_deref(), Some("not-found"));
    page.site.gone("articles/feed.json");
    page.open("").await?;
    assert_eq!(page.find("#sf-main [data-part=error]").await?.attr("data-code").await?.as_deref(), Some("not-found"));
    Ok(())
}

async fn without_settings(page: Page) -> Done {
    page.site.gone("config.json");
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    page.latest().await?;
    assert_eq!(page.find("[data-part=latest] h2").await?.text().await?, "Latest stories");
    assert_eq!(page.count("[data-part=comment-form]").await?, 1);
    Ok(())
}

async fn with_wrong_settings(page: Page) -> Done {
    for (wrong, named) in [
        ("{ \"sources\": [", "config.json"),
        (r#"{ "comments": { "backend": "smoke signals" } }"#, "backend"),
        (r#"{ "latest": 7 }"#, "latest"),
        (r#"{ "timeZone": "Middle/Earth" }"#, "timeZone"),
    ] {
        page.site.put("config.json", wrong);
        page.open("?article=kupiansk-river").await?;
        page.story("kupiansk-river").await?;
        // The module that has the words for it is loaded first.
        page.until("watched.complaints.some((what) => what.includes('config.json'))").await?;
        let notes = page.complaints().await?;
        assert!(notes.iter().any(|note| note.contains("config.json") && note.contains(named)), "{wrong}: {notes:?}");
        page.forgive("config.json").await?;
    }
    Ok(())
}

/// A page of another origin that shows a story in a frame which may run scripts and no more.
async fn frame(page: &Page, query: &str) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let host = Site::start().await?;
    let address = [&page.site.address(), query].concat();
    let frame =
        "<!doctype html><title>Host</title><iframe title=Story width=900 height=700 sandbox=allow-scripts src='";
    host.put("host.html", [frame, &address, "'></iframe>"].concat());
    Ok(host.address() + "host.html")
}

/// In it `'self'` matches nothing in `WebKit`, so the documented policy names the origin too.
async fn in_a_sandboxed_frame(page: Page) -> Done {
    let named = format!("'self' {}", page.site.origin);
    page.site.page(|document| document.replace("'self'", &named));
    page.open_frame(&frame(&page, "?article=kupiansk-river").await?).await?;
    page.settled().await?;
    page.story("kupiansk-river").await?;
    assert_eq!(page.count("[data-part=own-tab] a").await?, 1);
    assert!(!page.part("own-tab").await?.is_displayed().await?);
    page.until("document.querySelector('[data-part=hero] img').naturalWidth > 0").await?;
    page.below().await?;
    assert!(page.text("comment-notice").await?.contains("does not let the page keep anything"));
    page.post_comment("Ann", "Kept in memory").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    page.latest().await?;
    page.click("[data-part=latest] a[href='?article=nahr']").await?;
    page.story("nahr").await?;
    // What a frame may not do fails in words: the address is shown to copy.
    page.click("[data-part=share] [data-action=copy]").await?;
    page.until("document.querySelector('[data-part=share-result]').innerText.length > 0").await?;
    Ok(())
}

/// Without the origin nothing can run: a plain link leads out of the frame.
async fn in_a_sandboxed_frame_without_the_origin(page: Page) -> Done {
    page.open_frame(&frame(&page, "?article=kupiansk-river").await?).await?;
    let link = page.find("[data-part=own-tab] a").await?;
    assert!(link.is_displayed().await?);
    assert_eq!(link.text().await?, "Open this story in its own tab");
    page.forgive("policy").await?;
    Ok(())
}
