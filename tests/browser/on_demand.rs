//! Modules that are loaded when they are needed: what stands below a story, the list. Where one cannot be had the rest
//! stays, and it can be asked for again.

use crate::{
    answer::Answer,
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::{Site, WATCH},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    comments_are_asked_for_when_the_reader_comes_near,
    comments_come_at_once_where_nearness_cannot_be_told,
    comments_that_are_not_there,
    a_page_in_the_place_of_comments,
    half_of_the_comments,
    comments_of_another_deployment,
    comments_that_the_host_drops,
    comments_that_take_long,
    comments_that_come_move_nothing in &[Engine::Chromium],
    another_story_asks_again_for_comments,
    a_published_story_without_comments,
    a_list_that_cannot_be_drawn_leaves_what_was_typed,
];

/// Its comments are near from the start.
const SHORT: &str = "?article=ferry-notice";
/// Its comments are several windows away.
const LONG: &str = "?article=nahr";

const MISSING: &str = "[data-part=comments-missing]";
const AGAIN: &str = "[data-part=comments-missing] button";

/// The path of a module, by what it draws: the viewer's script names it.
fn module(what: &str) -> String {
    let page = String::from_utf8(Site::file("index.html").unwrap_or_default()).expect("a page");
    let script = page.split('"').find(|name| name.starts_with("./viewer-") && name.ends_with(".js"));
    let script = Site::file(script.expect("a script").trim_start_matches("./")).unwrap_or_default();
    let script = String::from_utf8(script).expect("a script");
    let (_, after) = script.split_once(&format!("\"{what}\",\"./")).expect("a module of this name");
    after.split('"').next().expect("its path").to_owned()
}

/// How often a module was asked for.
fn asked(page: &Page, module: &str) -> usize {
    page.site.visits().iter().filter(|visit| visit.path == module).count()
}

/// The story is read as ever, and says in the place of its comments that they are not there.
async fn stays(page: &Page) -> Done {
    page.until(&format!("document.querySelector('{MISSING}')")).await?;
    assert_eq!(page.eval::<String>("document.documentElement.dataset.state").await?, "ready");
    assert!(page.part("story").await?.is_displayed().await?);
    let said = page.find(MISSING).await?.text().await?;
    assert!(said.starts_with("Comments could not be loaded. Check your connection, then try again."), "{said}");
    assert!(page.part("site-footer").await?.is_displayed().await?);
    page.forgive("Standfirst").await?;
    Ok(())
}

/// Trying again brings them, by an address that no cache knows, and leads there.
async fn comes(page: &Page, module: &str) -> Done {
    page.click(AGAIN).await?;
    page.until("document.querySelector('[data-part=comments]')").await?;
    page.until("document.activeElement.dataset.part === 'comment-count'").await?;
    let fresh = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith(arguments[0] + '?1'))";
    assert!(page.run::<bool>(&format!("return {fresh}"), vec![module.into()]).await?, "asked for as before");
    page.post_comment("Ann", "There it is").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    Ok(())
}

async fn comments_are_asked_for_when_the_reader_comes_near(page: Page) -> Done {
    let below = module("below");
    page.open(LONG).await?;
    page.story("nahr").await?;
    assert_eq!((asked(&page, &below), page.count("[data-part=below-loading]").await?), (0, 1));
    page.below().await?;
    assert_eq!(asked(&page, &below), 1);
    // Every later story has them from the start.
    page.click("[data-part=latest] a[href='?article=ferry-notice']").await?;
    page.story("ferry-notice").await?;
    page.until("document.querySelector('[data-part=comments]')").await?;
    assert_eq!(asked(&page, &below), 1);
    Ok(())
}

async fn comments_come_at_once_where_nearness_cannot_be_told(page: Page) -> Done {
    page.site.put("watch.js", [WATCH, "delete globalThis.IntersectionObserver;"].concat());
    page.open(LONG).await?;
    page.until("document.querySelector('[data-part=comments]')").await?;
    Ok(())
}

async fn comments_that_are_not_there(page: Page) -> Done {
    let below = module("below");
    page.site.answer(&below, Answer::Status(404));
    page.open(SHORT).await?;
    stays(&page).await?;
    // In vain, the first time.
    page.click(AGAIN).await?;
    page.until("document.getElementById('sf-status').textContent === 'Still not loaded.'").await?;
    page.until("document.activeElement.matches('[data-part=comments-missing] button')").await?;
    stays(&page).await?;
    assert_eq!(asked(&page, &below), 2);
    page.site.mend(&below);
    page.click(AGAIN).await?;
    page.until("document.querySelector('[data-part=comments]')").await?;
    Ok(())
}

async fn a_page_in_the_place_of_comments(page: Page) -> Done {
    let below = module("below");
    page.site.put(&below, "<!doctype html><title>Welcome</title>");
    page.open(SHORT).await?;
    stays(&page).await?;
    page.site.put(&below, Site::file(&below).unwrap_or_default());
    comes(&page, &below).await
}

async fn half_of_the_comments(page: Page) -> Done {
    let below = module("below");
    page.site.answer(&below, Answer::Truncated);
    page.open(SHORT).await?;
    stays(&page).await?;
    page.site.mend(&below);
    comes(&page, &below).await
}

/// A module that an engine would link without a word.
async fn comments_of_another_deployment(page: Page) -> Done {
    let below = module("below");
    page.site.put(&below, Site::file(&module("list")).unwrap_or_default());
    page.open(SHORT).await?;
    stays(&page).await?;
    page.site.put(&below, Site::file(&below).unwrap_or_default());
    comes(&page, &below).await
}

async fn comments_that_the_host_drops(page: Page) -> Done {
    let below = module("below");
    page.open(LONG).await?;
    page.story("nahr").await?;
    page.site.stop(true);
    page.run::<()>("document.getElementById('sf-below').scrollIntoView()", vec![]).await?;
    stays(&page).await?;
    page.site.stop(false);
    comes(&page, &below).await
}

async fn comments_that_take_long(page: Page) -> Done {
    let below = module("below");
    page.site.answer(&below, Answer::Held);
    page.open_early(SHORT).await?;
    page.story("ferry-notice").await?;
    page.site.until(|visit| visit.path == below).await;
    assert_eq!(page.text("below-loading").await?, "Loading the comments…");
    assert!(page.part("story").await?.is_displayed().await?);
    page.site.mend(&below);
    page.until("document.querySelector('[data-part=comments]')").await?;
    assert_eq!(page.count("[data-part=below-loading]").await?, 0);
    Ok(())
}

async fn comments_that_come_move_nothing(page: Page) -> Done {
    let below = module("below");
    for story in [SHORT, LONG] {
        page.site.answer(&below, Answer::Held);
        page.open_early(story).await?;
        page.ready().await?;
        page.run::<()>("document.getElementById('sf-below').scrollIntoView({ block: 'end' })", vec![]).await?;
        page.site.until(|visit| visit.path == below).await;
        page.site.forget_visits();
        page.site.mend(&below);
        page.until("document.querySelector('[data-part=latest]')").await?;
        page.until("document.querySelector('[data-part=site-footer]').checkVisibility({ visibilityProperty: true })")
            .await?;
        assert_eq!(page.eval::<Vec<String>>("watched.shifts").await?, Vec::<String>::new(), "{story}");
    }
    Ok(())
}

async fn another_story_asks_again_for_comments(page: Page) -> Done {
    let below = module("below");
    page.site.answer(&below, Answer::Status(503));
    page.open(SHORT).await?;
    stays(&page).await?;
    page.site.mend(&below);
    page.click("[data-part=tags] a, [data-part=home] a").await?;
    page.ready().await?;
    page.browser.back().await?;
    page.story("ferry-notice").await?;
    page.until("document.querySelector('[data-part=comments]')").await?;
    Ok(())
}

async fn a_published_story_without_comments(page: Page) -> Done {
    let below = module("below");
    page.site.publish();
    page.site.answer(&below, Answer::Status(404));
    page.open_early("a/ferry-notice/").await?;
    stays(&page).await?;
    page.site.mend(&below);
    comes(&page, &below).await
}

async fn a_list_that_cannot_be_drawn_leaves_what_was_typed(page: Page) -> Done {
    let list = module("list");
    page.site.answer(&list, Answer::Status(404));
    page.open(SHORT).await?;
    page.fill("textarea", "Half a thou").await?;
    page.click("[data-part=home] a").await?;
    page.until("document.documentElement.dataset.state === 'failed'").await?;
    assert_eq!(page.part("error").await?.attr("data-code").await?.as_deref(), Some("wasm"));
    assert_eq!(page.text("error-text").await?, "A part of the viewer could not be loaded.");
    page.forgive("Standfirst").await?;
    page.site.mend(&list);
    page.click("#sf-main [data-part=retry]").await?;
    page.until("document.querySelector('[data-part=teaser]')").await?;
    page.browser.back().await?;
    page.story("ferry-notice").await?;
    page.until("document.querySelector('textarea')?.value === 'Half a thou'").await?;
    Ok(())
}
