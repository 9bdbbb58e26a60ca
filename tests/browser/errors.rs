//! Whatever keeps a story from being shown is said in words of its own, and goes away
//! when its cause does.

use crate::{
    answer::Answer,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    connection_dropped,
    answer_cut_off,
    silent_server,
    silence_in_the_middle,
    story_not_there,
    address_makes_no_sense,
    server_error,
    protected_story,
    too_large,
    list_not_there,
    a_story_needs_no_list,
];

/// A story that is not there, or not as it should be.
pub(crate) const STORY: &str = "articles/fault.json";
/// A story that is well.
pub(crate) const GOOD: &str = r#"{ "headline": "It is well", "lead": ["Text"] }"#;

/// Opens a story that has a fault: it is told with this code, in these words.
pub(crate) async fn told(page: &Page, code: &str, words: &str) -> Done {
    page.open("?article=fault").await?;
    assert_told(page, code, words).await
}

/// The open page tells a fault with this code, in these words.
pub(crate) async fn assert_told(page: &Page, code: &str, words: &str) -> Done {
    page.settled().await?;
    let error = page.find("#sf-main [data-part=error]").await?;
    assert_eq!(error.attr("data-code").await?.as_deref(), Some(code));
    assert_eq!(page.find("#sf-main [data-part=error-text]").await?.text().await?, words);
    assert_ne!(page.find("#sf-main [data-part=error-advice]").await?.text().await?, "");
    assert_eq!(page.eval::<String>("document.documentElement.dataset.state").await?, "failed");
    Ok(())
}

/// The fault goes away, and Retry shows the story.
pub(crate) async fn mended(page: &Page) -> Done {
    page.site.put(STORY, GOOD);
    page.click("#sf-main [data-part=retry]").await?;
    page.story("fault").await?;
    assert_eq!(page.text("headline").await?, "It is well");
    assert_eq!(page.focus().await?, "headline");
    Ok(())
}

async fn connection_dropped(page: Page) -> Done {
    page.site.answer(STORY, Answer::Dropped);
    told(&page, "offline", "The story could not be reached.").await?;
    mended(&page).await
}

async fn answer_cut_off(page: Page) -> Done {
    page.site.put(STORY, GOOD);
    page.site.answer(STORY, Answer::Truncated);
    told(&page, "offline", "The story could not be reached.").await?;
    mended(&page).await
}

/// These two really take the 15 seconds.
async fn silent_server(page: Page) -> Done {
    page.site.answer(STORY, Answer::Held);
    told(&page, "timeout", "The story did not arrive within 15 seconds.").await?;
    page.site.until(|visit| visit.path == STORY && visit.cut).await;
    mended(&page).await
}

async fn silence_in_the_middle(page: Page) -> Done {
    page.site.put(STORY, GOOD);
    page.site.answer(STORY, Answer::Hanging);
    told(&page, "timeout", "The story did not arrive within 15 seconds.").await?;
    mended(&page).await
}

async fn story_not_there(page: Page) -> Done {
    told(&page, "not-found", "There is no story at this address.").await?;
    page.site.rewrite_everything();
    told(&page, "not-found", "There is no story at this address.").await?;
    mended(&page).await
}

async fn address_makes_no_sense(page: Page) -> Done {
    page.open("?article=javascript:alert(1)").await?;
    assert_told(&page, "not-found", "“javascript:alert(1)” is not the name or address of a story.").await?;
    assert_eq!(page.count("#sf-main [data-part=retry]").await?, 0);
    page.click("#sf-main [data-part=error] a[href='?']").await?;
    page.ready().await?;
    assert_eq!(page.count("[data-part=list]").await?, 1);
    Ok(())
}

async fn server_error(page: Page) -> Done {
    page.site.answer(STORY, Answer::Status(500));
    told(&page, "http", "The server could not send the story (error 500).").await?;
    mended(&page).await
}

async fn protected_story(page: Page) -> Done {
    page.site.answer(STORY, Answer::Status(403));
    told(&page, "protected", "This story is protected.").await?;
    mended(&page).await
}

async fn too_large(page: Page) -> Done {
    page.site.answer(STORY, Answer::Endless);
    told(&page, "too-large", "This story is larger than 8 MB.").await?;
    page.site.until(|visit| visit.path == STORY && visit.cut).await;
    mended(&page).await
}

async fn list_not_there(page: Page) -> Done {
    page.site.answer("articles/feed.json", Answer::Status(503));
    page.open("").await?;
    assert_told(&page, "http", "The server could not send the list of stories (error 503).").await?;
    assert_eq!(page.find("#sf-main h1").await?.text().await?, "This list of stories cannot be shown");
    assert_eq!(page.browser.title().await?, "This list of stories cannot be shown · The Standfirst Sampler");
    assert_eq!(page.eval::<String>("document.documentElement.dataset.view").await?, "list");
    assert_eq!(page.count("#sf-main a").await?, 0, "a link to where the reader is");
    page.site.mend("articles/feed.json");
    page.click("#sf-main [data-part=retry]").await?;
    page.ready().await?;
    assert_eq!(page.count("[data-part=list]").await?, 1);
    Ok(())
}

async fn a_story_needs_no_list(page: Page) -> Done {
    for answer in [Answer::Status(404), Answer::Dropped, Answer::Truncated] {
        page.site.answer("articles/feed.json", answer);
        page.open("?article=kupiansk-river").await?;
        page.story("kupiansk-river").await?;
        page.site.until(|visit| visit.path == "articles/feed.json").await;
        assert_eq!(page.count("#sf-main [data-part=error]").await?, 0);
        page.site.forget_visits();
    }
    Ok(())
}
