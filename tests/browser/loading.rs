//! While something is on its way, and what its arrival moves.

use crate::{
    answer::Answer,
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    the_skeleton_waits_a_moment,
    loading_is_said,
    a_late_story_moves_nothing in &[Engine::Chromium],
    a_late_list_moves_nothing in &[Engine::Chromium],
    a_comment_moves_nothing,
];

const STORY: &str = "articles/kupiansk-river.json";

/// The skeleton is drawn 200 ms after loading began, so a fast story never flashes. Half of
/// it is left to engines that count from the frame they were in.
async fn the_skeleton_waits_a_moment(page: Page) -> Done {
    page.site.answer(STORY, Answer::Held);
    page.open_early("?article=kupiansk-river").await?;
    page.until("watched.skeletons.length === 1").await?;
    page.site.mend(STORY);
    page.story("kupiansk-river").await?;
    assert!(!page.eval::<bool>("document.querySelector('[data-part=skeleton]').checkVisibility()").await?);

    // Again without a reload, then once more with nothing to wait for.
    page.latest().await?;
    page.site.answer("articles/nahr.json", Answer::Held);
    page.click("[data-part=latest] a[href='?article=nahr']").await?;
    page.until("watched.skeletons.length === 2").await?;
    assert!(!page.eval::<bool>("document.querySelector('main').checkVisibility()").await?, "the old story stays");
    page.site.mend("articles/nahr.json");
    page.story("nahr").await?;
    page.browser.back().await?;
    page.story("kupiansk-river").await?;
    let seen: Vec<f64> = page.eval("watched.skeletons").await?;
    assert!(seen.iter().all(|after| *after >= 100.0), "the skeleton was seen after {seen:?} ms");
    Ok(())
}

async fn loading_is_said(page: Page) -> Done {
    page.site.answer(STORY, Answer::Held);
    page.open_early("?article=kupiansk-river").await?;
    page.until("document.getElementById('sf-status').textContent === 'Loading the story…'").await?;
    page.site.mend(STORY);
    page.story("kupiansk-river").await?;
    assert_ne!(page.announced().await?, "Loading the story…", "still said when it is over");
    Ok(())
}

/// Sums up what moved without the reader's doing.
async fn assert_nothing_moved(page: &Page) -> Done {
    page.run::<()>("return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))", vec![]).await?;
    let shifts: Vec<String> = page.eval("watched.shifts").await?;
    assert!(shifts.is_empty(), "{shifts:#?}");
    Ok(())
}

async fn a_late_story_moves_nothing(page: Page) -> Done {
    let pictures: &[&str] = &["articles/feed.json", STORY];
    pictures.iter().for_each(|path| page.site.answer(path, Answer::Held));
    page.open_early("?article=kupiansk-river").await?;
    page.until("watched.skeletons.length === 1").await?;
    page.site.mend(STORY);
    page.story("kupiansk-river").await?;
    page.until("document.querySelector('[data-part=hero] img').complete").await?;
    assert_nothing_moved(&page).await?;
    // The latest stories come below; seen from the end of the page they push nothing but the footer.
    page.site.mend("articles/feed.json");
    page.latest().await?;
    assert_nothing_moved(&page).await
}

async fn a_late_list_moves_nothing(page: Page) -> Done {
    page.site.answer("articles/feed.json", Answer::Held);
    page.open_early("").await?;
    page.until("watched.skeletons.length === 1").await?;
    page.site.mend("articles/feed.json");
    page.settled().await?;
    page.until("[...document.querySelectorAll('img[loading=eager]')].every((image) => image.complete)").await?;
    assert_nothing_moved(&page).await
}

/// A browser counts nothing that moves soon after a click, so places are compared: the reader looks
/// at the form, and has the pointer on its button.
async fn a_comment_moves_nothing(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.latest().await?;
    let places = "['form', '[type=submit]'].map((part) => \
                  document.querySelector(`[data-part=comments] ${part}`).getBoundingClientRect().top)";
    for count in 1..=2 {
        page.fill("textarea", "A word").await?;
        page.fill("input[name=name]", "Ann").await?;
        let post = page.find("[data-part=comment-form] [type=submit]").await?;
        post.scroll_into_view().await?;
        let before: Vec<f64> = page.eval(places).await?;
        post.click().await?;
        page.until(&format!("document.querySelectorAll('[data-part=comment]').length === {count}")).await?;
        assert_eq!(page.eval::<Vec<f64>>(places).await?, before);
    }
    assert_nothing_moved(&page).await
}
