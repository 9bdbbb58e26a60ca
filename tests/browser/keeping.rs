//! Where comments are kept: shared with other tabs, full, or forbidden.

use thirtyfour::error::WebDriverResult;

use crate::{
    comments::{STORY, texts},
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::WATCH,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    another_tab_updates_this_one,
    a_comment_that_another_tab_deletes_goes,
    a_second_tab_leaves_the_draft,
    an_address_leads_to_a_comment,
    storage_is_full,
    storage_is_forbidden,
    storage_refuses_to_write,
];

async fn comments(page: &Page, count: usize) -> WebDriverResult<()> {
    page.until(&format!("document.querySelectorAll('[data-part=comment]').length === {count}")).await
}

/// The story by the address of a comment, which loads comments at once. `WebKit`'s driver opens tabs that are not drawn, and
/// in these nothing ever comes near the window.
fn at_comments() -> String {
    format!("{STORY}#c-none")
}

async fn another_tab_updates_this_one(page: Page) -> Done {
    page.open(STORY).await?;
    page.post_comment("Ann", "From the first tab").await?;
    comments(&page, 1).await?;
    page.fill("textarea", "Half a thou").await?;
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    page.browser.switch_to_window(second).await?;
    page.open(&at_comments()).await?;
    comments(&page, 1).await?;
    page.post_comment("Ben", "From the second tab").await?;
    comments(&page, 2).await?;
    page.note_complaints().await?;
    page.browser.close_window().await?;
    page.browser.switch_to_window(first).await?;
    comments(&page, 2).await?;
    assert_eq!(texts(&page).await?, ["From the second tab", "From the first tab"]);
    assert_eq!(page.text("comment-count").await?, "2 comments");
    assert_eq!(page.find("textarea").await?.prop("value").await?.as_deref(), Some("Half a thou"));
    Ok(())
}

async fn a_comment_that_another_tab_deletes_goes(page: Page) -> Done {
    page.open(STORY).await?;
    for (count, text) in ["To be kept", "To be deleted"].into_iter().enumerate() {
        page.post_comment("Ann", text).await?;
        comments(&page, count + 1).await?;
    }
    // The reader is at the other comment, which must not be drawn again.
    page.run::<()>("document.querySelector('[data-part=comment]:last-child button').focus()", vec![]).await?;
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    page.browser.switch_to_window(second).await?;
    page.open(&at_comments()).await?;
    comments(&page, 2).await?;
    page.click("[data-part=comment]:first-child [data-part=comment-delete]").await?;
    page.until("document.querySelector('[data-part=comment-delete]').innerText === 'Delete for good'").await?;
    page.click("[data-part=comment]:first-child [data-part=comment-delete]").await?;
    comments(&page, 1).await?;
    page.note_complaints().await?;
    page.browser.close_window().await?;
    page.browser.switch_to_window(first).await?;
    comments(&page, 1).await?;
    assert_eq!(texts(&page).await?, ["To be kept"]);
    assert_eq!(page.text("comment-count").await?, "1 comment");
    assert_eq!(page.focus().await?, "comment-delete");
    Ok(())
}

/// One in which nothing was written has none to drop.
async fn a_second_tab_leaves_the_draft(page: Page) -> Done {
    page.open(STORY).await?;
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    page.browser.switch_to_window(second.clone()).await?;
    page.open(&at_comments()).await?;
    page.fill("textarea", "Half a thou").await?;
    page.browser.switch_to_window(first.clone()).await?;
    page.fill("input[name=name]", "Ann").await?;
    page.browser.switch_to_window(second).await?;
    page.reload().await?;
    assert_eq!(page.find("textarea").await?.prop("value").await?.as_deref(), Some("Half a thou"));
    page.note_complaints().await?;
    page.browser.close_window().await?;
    page.browser.switch_to_window(first).await?;
    Ok(())
}

async fn an_address_leads_to_a_comment(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.post_comment("Ann", "Look here").await?;
    comments(&page, 1).await?;
    let id: String = page.eval("document.querySelector('[data-part=comment]').id").await?;
    assert!(id.starts_with("c-"), "{id}");
    page.blank().await?;
    page.open(&format!("?article=kupiansk-river#{id}")).await?;
    page.until(&format!(
        "(({{ top }}) => top >= 0 && top < innerHeight)(document.getElementById('{id}').getBoundingClientRect())"
    ))
    .await?;
    Ok(())
}

async fn storage_is_full(page: Page) -> Done {
    page.open(STORY).await?;
    let fill = "for (let size = 1 << 20, at = 0; size; ) \
                  try { localStorage.setItem('filler' + at++, 'x'.repeat(size)) } catch { size >>= 1 }";
    page.run::<()>(fill, vec![]).await?;
    page.post_comment("Ann", "One comment too many").await?;
    page.until("document.querySelector('[data-part=comment-failure]').innerText.includes('storage is full')").await?;
    assert_eq!(page.count("[data-part=comment]").await?, 0);
    assert_eq!(page.find("textarea").await?.prop("value").await?.as_deref(), Some("One comment too many"));

    page.run::<()>("localStorage.clear()", vec![]).await?;
    page.click("[data-part=comment-form] [type=submit]").await?;
    comments(&page, 1).await?;
    assert_eq!(page.text("comment-failure").await?, "");
    Ok(())
}

/// Serves a page whose storage is not what it should be.
pub(crate) fn spoil(page: &Page, script: &str) {
    page.site.put("watch.js", [WATCH, script].concat());
}

async fn storage_is_forbidden(page: Page) -> Done {
    spoil(
        &page,
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })",
    );
    page.open(STORY).await?;
    assert!(page.text("comment-notice").await?.contains("does not let the page keep anything"));
    page.post_comment("Ann", "Kept for now").await?;
    comments(&page, 1).await?;
    // Going on and back within the page loses nothing.
    page.click("[data-part=latest] a[href='?article=nahr']").await?;
    page.story("nahr").await?;
    page.browser.back().await?;
    page.story("ferry-notice").await?;
    assert_eq!(texts(&page).await?, ["Kept for now"]);
    Ok(())
}

async fn storage_refuses_to_write(page: Page) -> Done {
    spoil(&page, "Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError') }");
    page.open(STORY).await?;
    page.post_comment("Ann", "Not to be kept").await?;
    page.until("document.querySelector('[data-part=comment-failure]').innerText.includes('does not allow')").await?;
    assert_eq!(page.find("textarea").await?.prop("value").await?.as_deref(), Some("Not to be kept"));
    Ok(())
}
