//! The comment box, as those who write use it.

use thirtyfour::Key;

use crate::{
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    empty_fields_are_named,
    posting_with_the_button,
    posting_with_the_keys,
    a_double_click_posts_once,
    room_that_is_left,
    a_draft_comes_back,
];

/// A short story, so that its comments are near.
pub(crate) const STORY: &str = "?article=ferry-notice";
const TEXT: &str = "textarea[name=text]";
const NAME: &str = "input[name=name]";
const POST: &str = "[data-part=comment-form] [type=submit]";

/// The texts of the comments, from the first to the last.
pub(crate) async fn texts(page: &Page) -> Result<Vec<String>, Box<dyn std::error::Error + Send + Sync>> {
    Ok(page.eval("[...document.querySelectorAll('[data-part=comment-text]')].map((text) => text.textContent)").await?)
}

/// What is said of a field: the text that its `aria-describedby` leads to.
async fn said_of(page: &Page, field: &str) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let script = "return document.querySelector(arguments[0]).getAttribute('aria-describedby').split(' ')\
                  .map((id) => document.getElementById(id)).filter((said) => said.dataset.part === 'comment-error')\
                  .map((said) => said.innerText).join()";
    Ok(page.run(script, vec![field.into()]).await?)
}

async fn empty_fields_are_named(page: Page) -> Done {
    page.open(STORY).await?;
    page.click(POST).await?;
    page.until("document.activeElement.name === 'text'").await?;
    assert_eq!(said_of(&page, TEXT).await?, "Please enter your comment!");
    assert_eq!(said_of(&page, NAME).await?, "Please enter your name here");
    assert_eq!(page.count(":is(textarea, input)[aria-invalid=true]").await?, 2);

    page.fill(TEXT, "A word").await?;
    page.click(POST).await?;
    page.until("document.activeElement.name === 'name'").await?;
    assert_eq!(said_of(&page, TEXT).await?, "");
    assert_eq!(said_of(&page, NAME).await?, "Please enter your name here");
    assert_eq!(page.count("[data-part=comment]").await?, 0);
    assert_eq!(page.find(TEXT).await?.prop("value").await?.as_deref(), Some("A word"));
    Ok(())
}

async fn posting_with_the_button(page: Page) -> Done {
    page.open(STORY).await?;
    page.post_comment("Ann", "First line\nSecond line").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    assert_eq!(texts(&page).await?, ["First line\nSecond line"]);
    assert_eq!(page.text("comment-name").await?, "Ann");
    assert_eq!(page.text("comment-count").await?, "1 comment");
    assert_eq!(page.text("comment-status").await?, "Your comment was posted.");
    assert_eq!(page.find(TEXT).await?.prop("value").await?.as_deref(), Some(""));

    page.reload().await?;
    assert_eq!(texts(&page).await?, ["First line\nSecond line"]);
    assert_eq!(page.find(NAME).await?.prop("value").await?.as_deref(), Some("Ann"));
    assert!(!page.part("draft").await?.is_displayed().await?);
    // Each story has its own.
    page.open("?article=river-bends").await?;
    assert_eq!(page.count("[data-part=comment]").await?, 0);
    Ok(())
}

async fn posting_with_the_keys(page: Page) -> Done {
    page.open(STORY).await?;
    page.fill(NAME, "Ann").await?;
    page.fill(TEXT, "By keyboard").await?;
    page.browser.action_chain().key_down(Key::Control).send_keys(Key::Enter).key_up(Key::Control).perform().await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    assert_eq!(texts(&page).await?, ["By keyboard"]);
    Ok(())
}

async fn a_double_click_posts_once(page: Page) -> Done {
    page.open(STORY).await?;
    page.fill(NAME, "Ann").await?;
    page.fill(TEXT, "Once").await?;
    let post = page.find(POST).await?;
    post.scroll_into_view().await?;
    page.browser.action_chain().double_click_element(&post).perform().await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    assert_eq!(said_of(&page, TEXT).await?, "", "the second click asks for another comment");
    assert_eq!(page.text("comment-status").await?, "Your comment was posted.");
    page.reload().await?;
    assert_eq!(texts(&page).await?, ["Once"]);
    Ok(())
}

async fn room_that_is_left(page: Page) -> Done {
    page.open(STORY).await?;
    // Typing ten thousand characters one by one would take minutes.
    let write = "const field = document.querySelector('textarea'); field.value = 'x'.repeat(arguments[0]); \
                 field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    for (length, said) in [(8_000, ""), (9_990, "10 characters left"), (10_001, "Please use at most 10,000 characters")]
    {
        page.run::<()>(write, vec![length.into()]).await?;
        page.until(&format!("document.querySelector('[data-part=comment-counter]').innerText === '{said}'")).await?;
    }
    page.fill(NAME, "Ann").await?;
    page.click(POST).await?;
    page.until("document.activeElement.name === 'text'").await?;
    assert_eq!(said_of(&page, TEXT).await?, "Please use at most 10,000 characters");
    assert_eq!(page.count("[data-part=comment]").await?, 0);
    Ok(())
}

async fn a_draft_comes_back(page: Page) -> Done {
    page.open(STORY).await?;
    page.fill(TEXT, "Half a thou").await?;
    page.fill(NAME, "Ann").await?;
    page.reload().await?;
    assert_eq!(page.find(TEXT).await?.prop("value").await?.as_deref(), Some("Half a thou"));
    assert_eq!(page.find(NAME).await?.prop("value").await?.as_deref(), Some("Ann"));
    assert!(page.text("draft").await?.starts_with("Draft restored"));
    page.click("[data-part=draft] button").await?;
    page.until("document.querySelector('textarea').value === ''").await?;
    assert!(!page.part("draft").await?.is_displayed().await?);
    assert_eq!(page.focus().await?, "sf-comment-text");
    page.reload().await?;
    assert_eq!(page.find(TEXT).await?.prop("value").await?.as_deref(), Some(""));
    assert!(!page.part("draft").await?.is_displayed().await?);
    Ok(())
}
