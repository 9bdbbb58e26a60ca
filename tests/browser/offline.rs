//! Reading without a connection what was read before.

use crate::{
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::{Site, WATCH},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    what_was_read_can_be_read_again,
    files_of_the_deployment_come_from_the_cache,
    a_start_page_in_the_place_of_a_story_is_not_kept,
    a_changed_story_is_told_of_and_shown_when_asked_for,
    a_story_that_the_host_withdraws_is_not_kept,
    published_pages_are_kept_and_fall_back_to_the_viewer,
    nothing_is_kept_where_the_settings_say_so,
    nothing_is_kept_in_a_frame,
    a_browser_that_forbids_workers_reads_all_the_same,
];

/// What the list and two stories need.
const READ: &[&str] = &[": ", "config.json", "articles/feed.json", "articles/kupiansk-river.json"];

/// Reads the list and a story, until both are kept.
pub(crate) async fn read_and_keep(page: &Page) -> Done {
    page.site.keep_offline();
    page.open("").await?;
    page.until_all_kept(&[": ", "articles/feed.json"]).await?;
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    page.until_all_kept(READ).await?;
    Ok(())
}

async fn what_was_read_can_be_read_again(page: Page) -> Done {
    read_and_keep(&page).await?;
    page.site.stop(true);
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    page.until("document.querySelector('[data-part=hero] img').naturalWidth > 0").await?;
    page.until_notice("cannot be reached").await?;
    assert!(page.announced().await?.contains("cannot be reached"));
    page.open("").await?;
    page.until("document.querySelector('[data-part=teaser-readable]')").await?;
    let marked: Vec<String> = page
        .eval(
            "[...document.querySelectorAll('[data-part=teaser-readable]')]\
             .map((mark) => mark.closest('[data-part=teaser]').querySelector('a').getAttribute('href'))",
        )
        .await?;
    assert_eq!(marked, ["?article=kupiansk-river"]);
    page.open("?article=nahr").await?;
    assert_eq!(page.find("#sf-main [data-part=error]").await?.attr("data-code").await?.as_deref(), Some("offline"));
    // The line goes when the host is there again.
    page.site.stop(false);
    page.click("#sf-main [data-part=retry]").await?;
    page.story("nahr").await?;
    page.until("!document.querySelector('[data-part=notice]')").await?;
    Ok(())
}

async fn files_of_the_deployment_come_from_the_cache(page: Page) -> Done {
    read_and_keep(&page).await?;
    page.blank().await?;
    page.site.forget_visits();
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    page.site.until(|visit| visit.path == "articles/kupiansk-river.json").await;
    let visits = page.site.visits();
    let asked: Vec<&str> = visits.iter().map(|visit| visit.path.as_str()).collect();
    let ours = |path: &&&str| path.starts_with("viewer-") || path.starts_with("standfirst-") || **path == "boot.js";
    assert!(!asked.iter().any(|path| ours(&path)), "{asked:?}");
    Ok(())
}

async fn a_start_page_in_the_place_of_a_story_is_not_kept(page: Page) -> Done {
    read_and_keep(&page).await?;
    page.site.put("articles/nahr.json", "<!doctype html><title>Sign in to this network</title>");
    page.site.put("articles/kupiansk-river.json", "<!doctype html><title>Sign in to this network</title>");
    page.open("?article=nahr").await?;
    page.open("?article=kupiansk-river").await?;
    page.site.until(|visit| visit.path == "articles/nahr.json").await;
    assert!(!page.kept().await?.iter().any(|key| key.ends_with("nahr.json")));
    page.site.stop(true);
    page.open("?article=kupiansk-river").await?;
    page.until("document.querySelector('#sf-main [data-part=headline]')").await?;
    Ok(())
}

async fn a_changed_story_is_told_of_and_shown_when_asked_for(page: Page) -> Done {
    read_and_keep(&page).await?;
    let mut story = page.site.served_json("articles/kupiansk-river.json");
    let before = story["headline"].clone();
    story["headline"] = "What has changed".into();
    page.site.put("articles/kupiansk-river.json", story.to_string());
    page.open("?article=kupiansk-river").await?;
    assert_eq!(page.text("headline").await?, before.as_str().unwrap_or_default());
    page.until_notice("This story was updated.").await?;
    page.click("[data-part=notice] button").await?;
    page.story("kupiansk-river").await?;
    assert_eq!(page.text("headline").await?, "What has changed");
    assert_eq!(page.count("[data-part=notice]").await?, 0);
    Ok(())
}

async fn a_story_that_the_host_withdraws_is_not_kept(page: Page) -> Done {
    read_and_keep(&page).await?;
    page.site.gone("articles/kupiansk-river.json");
    page.open("?article=kupiansk-river").await?;
    page.until_notice("This story was updated.").await?;
    page.click("[data-part=notice] button").await?;
    page.until("document.querySelector('#sf-main [data-part=error]')?.dataset.code === 'not-found'").await?;
    assert!(!page.kept().await?.iter().any(|key| key.ends_with("kupiansk-river.json")));
    Ok(())
}

/// A page as it is published, as far as the worker looks at it.
fn published(text: &str) -> String {
    let html = Site::file("index.html").unwrap_or_default();
    let html = String::from_utf8_lossy(&html).into_owned();
    let head = html.split_once("<head>").and_then(|(_, rest)| rest.split_once("</head>")).map_or("", |(head, _)| head);
    let head = head.replace("src=\"boot.js\"", "src=\"../../boot.js\" async").replace("./", "../../");
    let root = "<html lang=en data-state=\"ready\" data-view=\"story\" data-theme=\"auto\" data-published>";
    format!("<!doctype html>{root}<head>{head}</head><body><main id=\"sf-main\">{text}</main></body></html>")
}

async fn published_pages_are_kept_and_fall_back_to_the_viewer(page: Page) -> Done {
    read_and_keep(&page).await?;
    page.site.put("a/river/index.html", published("<p>A river</p>"));
    page.open_early("a/river/").await?;
    page.until_all_kept(&["a/river/"]).await?;
    page.site.stop(true);
    page.blank().await?;
    page.open_early("a/river/").await?;
    page.until("document.body.innerText.includes('A river')").await?;
    page.open("a/kupiansk-river/").await?;
    page.story("kupiansk-river").await?;
    page.open("a/2022/nahr/").await?;
    page.until("location.search === '?article=2022/nahr'").await?;
    assert_eq!(page.find("#sf-main [data-part=error]").await?.attr("data-code").await?.as_deref(), Some("offline"));
    Ok(())
}

async fn nothing_is_kept_where_the_settings_say_so(page: Page) -> Done {
    page.site.keep_offline();
    page.site.put("config.json", r#"{ "offline": false }"#);
    page.open("?article=kupiansk-river").await?;
    page.site.until(|visit| visit.path == "late.js").await;
    page.click("[data-action=embed-story]").await?;
    page.until("document.querySelector('[data-part=embed-panel]')").await?;
    assert_eq!((page.workers().await?, page.kept().await?), (0, vec![]));
    assert!(!page.find("[data-action=save]").await?.is_displayed().await?);
    assert!(!page.site.visits().iter().any(|visit| visit.path == "sw.js"));
    Ok(())
}

async fn nothing_is_kept_in_a_frame(page: Page) -> Done {
    page.site.keep_offline();
    let frame =
        "<!doctype html><title>Host</title><iframe title=Story width=900 height=700 src='./?article=nahr&embed=1'>";
    page.site.put("host.html", frame);
    page.open_frame("host.html").await?;
    page.story("nahr").await?;
    page.site.until(|visit| visit.path == "late.js").await;
    assert_eq!((page.workers().await?, page.kept().await?), (0, vec![]));
    assert!(!page.find("[data-action=save]").await?.is_displayed().await?);
    Ok(())
}

async fn a_browser_that_forbids_workers_reads_all_the_same(page: Page) -> Done {
    let forbid = "Object.defineProperty(Navigator.prototype, 'serviceWorker', \
                  { get() { throw new DOMException('', 'SecurityError') } });";
    page.site.put("watch.js", [WATCH, forbid].concat());
    page.site.keep_offline();
    page.open("?article=kupiansk-river").await?;
    page.story("kupiansk-river").await?;
    page.click("[data-action=embed-story]").await?;
    page.until("document.querySelector('[data-part=embed-panel]')").await?;
    assert!(!page.find("[data-action=save]").await?.is_displayed().await?);
    Ok(())
}
