//! Leaving a page before it has come.

use crate::{
    answer::{Answer, Visit},
    navigation::STORY,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] =
    scenarios![leaving_ends_the_request, leaving_ends_the_first_request, the_last_click_wins,];

async fn leaving_ends_the_request(page: Page) -> Done {
    page.open("").await?;
    let path = "articles/kupiansk-river.json";
    let asked = |cut: bool| move |visit: &Visit| visit.path == path && visit.cut == cut;
    for answer in [Answer::Held, Answer::Hanging] {
        page.site.answer(path, answer);
        page.click(STORY).await?;
        page.site.until(asked(false)).await;
        page.browser.back().await?;
        page.site.until(asked(true)).await;
        page.ready().await?;
        assert_eq!(page.count("[data-part=list]").await?, 1);
        page.site.forget_visits();
    }
    Ok(())
}

/// The request that begins before the wasm is there.
async fn leaving_ends_the_first_request(page: Page) -> Done {
    let path = "articles/kupiansk-river.json";
    page.site.answer(path, Answer::Held);
    page.open_early("?article=kupiansk-river").await?;
    page.until("document.querySelector('[data-part=home] a')").await?;
    page.click("[data-part=home] a").await?;
    page.site.until(|visit| visit.path == path && visit.cut).await;
    page.ready().await?;
    assert_eq!(page.count("[data-part=list]").await?, 1);
    Ok(())
}

async fn the_last_click_wins(page: Page) -> Done {
    page.open("?article=ferry-notice").await?;
    page.latest().await?;
    page.site.answer("articles/kupiansk-river.json", Answer::Held);
    page.click("[data-part=latest] a[href='?article=kupiansk-river']").await?;
    page.until("document.documentElement.dataset.state === 'loading'").await?;
    page.browser.back().await?;
    page.story("ferry-notice").await?;
    page.site.mend("articles/kupiansk-river.json");
    page.run::<()>("return fetch('articles/kupiansk-river.json').then(() => {})", vec![]).await?;
    page.story("ferry-notice").await?;
    Ok(())
}
