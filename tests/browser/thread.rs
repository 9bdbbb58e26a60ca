//! The comments below a story: shown as what they are, in order, and deleted.

use crate::{
    comments::{STORY, texts},
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    html_is_text,
    links_can_be_followed,
    deleting_takes_two_clicks,
    a_double_click_deletes_nothing,
    newest_or_oldest_first,
    the_box_can_be_left_out,
];

async fn html_is_text(page: Page) -> Done {
    page.open(STORY).await?;
    let html = "<img src=x onerror=\"window.hurt = 1\"><b>bold</b> <script>window.hurt = 2</script> &amp;";
    page.post_comment("<i>Ann</i>", html).await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    assert_eq!(page.text("comment-name").await?, "<i>Ann</i>");
    assert_eq!(texts(&page).await?, [html]);
    assert_eq!(page.count("[data-part=comment] :is(img, b, i, script)").await?, 0);
    page.reload().await?;
    assert_eq!(texts(&page).await?, [html]);
    assert!(page.eval::<bool>("window.hurt === undefined").await?);
    Ok(())
}

async fn links_can_be_followed(page: Page) -> Done {
    page.open(STORY).await?;
    page.post_comment("Ann", "See https://example.org/a?b=1. Not javascript:alert(1).").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    let links: Vec<(String, String, String)> = page
        .eval("[...document.querySelectorAll('[data-part=comment-text] a')].map((a) => [a.href, a.rel, a.textContent])")
        .await?;
    let address = "https://example.org/a?b=1".to_owned();
    assert_eq!(links, [(address.clone(), "ugc nofollow noopener noreferrer".to_owned(), address)]);
    Ok(())
}

async fn deleting_takes_two_clicks(page: Page) -> Done {
    page.open(STORY).await?;
    page.post_comment("Ann", "To be deleted").await?;
    page.until("document.querySelector('[data-part=comment-delete]')").await?;
    page.click("[data-part=comment-delete]").await?;
    page.until("document.querySelector('[data-part=comment-delete]').innerText === 'Delete for good'").await?;
    page.click("[data-part=comment-delete] ~ button").await?;
    page.until("document.querySelector('[data-part=comment-delete]').innerText === 'Delete'").await?;
    assert_eq!(page.focus().await?, "comment-delete");
    assert_eq!(texts(&page).await?, ["To be deleted"]);

    page.click("[data-part=comment-delete]").await?;
    page.until("document.querySelector('[data-part=comment-delete]').innerText === 'Delete for good'").await?;
    page.click("[data-part=comment-delete]").await?;
    page.until("!document.querySelector('[data-part=comment]')").await?;
    assert_eq!(page.text("comment-status").await?, "The comment was deleted.");
    assert_eq!(page.focus().await?, "comment-count");
    page.reload().await?;
    assert_eq!(page.count("[data-part=comment]").await?, 0);
    Ok(())
}

async fn a_double_click_deletes_nothing(page: Page) -> Done {
    page.open(STORY).await?;
    page.post_comment("Ann", "To be kept").await?;
    page.until("document.querySelector('[data-part=comment-delete]')").await?;
    let delete = page.part("comment-delete").await?;
    delete.scroll_into_view().await?;
    page.browser.action_chain().double_click_element(&delete).perform().await?;
    page.until("document.querySelector('[data-part=comment-delete]')?.innerText === 'Delete for good'").await?;
    assert_eq!(texts(&page).await?, ["To be kept"]);
    Ok(())
}

async fn newest_or_oldest_first(page: Page) -> Done {
    page.open(STORY).await?;
    for (count, text) in ["one", "two", "three"].into_iter().enumerate() {
        page.post_comment("Ann", text).await?;
        page.until(&format!("document.querySelectorAll('[data-part=comment]').length === {}", count + 1)).await?;
    }
    assert_eq!(texts(&page).await?, ["three", "two", "one"]);
    // By its first letter: Chromium's driver fires half of the events when it clicks on one.
    page.find("[data-part=comment-sort] select").await?.send_keys("O").await?;
    page.until("document.querySelector('[data-part=comment-text]').textContent === 'one'").await?;
    assert_eq!(texts(&page).await?, ["one", "two", "three"]);
    page.post_comment("Ann", "four").await?;
    page.until("document.querySelectorAll('[data-part=comment]').length === 4").await?;
    assert_eq!(texts(&page).await?, ["one", "two", "three", "four"]);
    Ok(())
}

async fn the_box_can_be_left_out(page: Page) -> Done {
    page.open("?article=ferry-notice&comments=0").await?;
    assert_eq!(page.count("[data-part=comments]").await?, 0);
    page.site.put("config.json", r#"{ "comments": { "backend": "off" } }"#);
    page.open("?article=ferry-notice&embed=1").await?;
    assert_eq!(page.count("[data-part=comments]").await?, 0);
    assert_eq!(page.count("[data-part=site-header], [data-part=site-footer]").await?, 0);
    page.site.put("config.json", "{}");
    page.site.put("articles/closed.json", r#"{ "headline": "x", "lead": ["Text"], "comments": { "open": false } }"#);
    page.open("?article=closed").await?;
    assert_eq!(page.count("[data-part=comment-form]").await?, 0);
    assert!(page.text("comments").await?.contains("Comments are closed."));
    Ok(())
}
