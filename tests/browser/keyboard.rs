//! Everything without a mouse.

use thirtyfour::{Key, error::WebDriverResult};

use crate::{
    comments::texts,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    the_skip_link_skips,
    from_list_to_story_by_keyboard,
    tab_goes_through_a_story,
    a_comment_by_keyboard,
    deleting_by_keyboard,
    focus_can_be_seen,
];

/// Presses Tab until the focus is on what a selector finds.
async fn tab_to(page: &Page, selector: &str) -> WebDriverResult<()> {
    for _ in 0..150 {
        page.press(Key::Tab).await?;
        if page.run("return document.activeElement.matches(arguments[0])", vec![selector.into()]).await? {
            return Ok(());
        }
    }
    panic!("Tab does not lead to {selector}");
}

async fn the_skip_link_skips(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.press(Key::Tab).await?;
    assert_eq!(page.focus().await?, "skip");
    let (width, height): (f64, f64) =
        page.eval("(({ width, height }) => [width, height])(document.activeElement.getBoundingClientRect())").await?;
    assert!(width > 40.0 && height > 20.0, "the skip link is {width} by {height} px");
    page.press(Key::Enter).await?;
    page.until("location.hash === '#sf-main'").await?;
    page.press(Key::Tab).await?;
    assert!(page.eval::<bool>("document.activeElement.closest('main') !== null").await?, "{}", page.focus().await?);
    Ok(())
}

async fn from_list_to_story_by_keyboard(page: Page) -> Done {
    page.open("").await?;
    tab_to(&page, "a[href='?article=ferry-notice']").await?;
    page.press(Key::Enter).await?;
    page.story("ferry-notice").await?;
    assert_eq!(page.focus().await?, "headline");
    // On from the headline, not from the top of the page.
    page.press(Key::Tab).await?;
    assert!(page.eval::<bool>("document.activeElement.closest('main') !== null").await?, "{}", page.focus().await?);
    Ok(())
}

/// Nothing is left out, nothing holds the focus, nothing comes twice.
async fn tab_goes_through_a_story(page: Page) -> Done {
    page.site.keep_offline();
    page.open("?article=every-block").await?;
    page.until("document.documentElement.hasAttribute('data-offline')").await?;
    page.latest().await?;
    let reachable = "const all = 'a[href], button, input, select, textarea, summary, audio, video, [tabindex=\"0\"]'; \
                     window.wanted = [...document.querySelectorAll(all)].filter((one) => one.checkVisibility())";
    page.run::<()>(reachable, vec![]).await?;
    page.run::<()>("window.reached = []", vec![]).await?;
    let wanted: usize = page.eval("wanted.length").await?;
    assert!(wanted > 30, "only {wanted} places can be reached");
    // The controls of a recording are places of their own, which only the browser knows.
    for _ in 0..wanted + 40 {
        page.press(Key::Tab).await?;
        page.run::<()>("reached.push(document.activeElement)", vec![]).await?;
        if page.eval("document.activeElement === wanted.at(-1)").await? {
            break;
        }
    }
    let left_out: Vec<String> =
        page.eval("wanted.filter((one) => !reached.includes(one)).map((one) => one.outerHTML.slice(0, 100))").await?;
    assert!(left_out.is_empty(), "{left_out:#?}");
    let order: Vec<i32> = page.eval("reached.map((one) => wanted.indexOf(one)).filter((at) => at >= 0)").await?;
    assert!(order.is_sorted(), "not in the order of the page: {order:?}");
    Ok(())
}

async fn a_comment_by_keyboard(page: Page) -> Done {
    page.open("?article=ferry-notice").await?;
    tab_to(&page, "textarea[name=text]").await?;
    page.write("Without a mouse").await?;
    tab_to(&page, "input[name=name]").await?;
    page.write("Ann").await?;
    tab_to(&page, "[type=submit]").await?;
    page.press(Key::Enter).await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    assert_eq!(texts(&page).await?, ["Without a mouse"]);
    assert!(page.eval::<bool>("document.activeElement.matches('[type=submit]')").await?, "{}", page.focus().await?);
    Ok(())
}

async fn deleting_by_keyboard(page: Page) -> Done {
    page.open("?article=ferry-notice").await?;
    page.post_comment("Ann", "To be deleted").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    tab_to(&page, "[data-part=comment-delete]").await?;
    page.press(Key::Enter).await?;
    page.until("document.activeElement.innerText === 'Delete for good'").await?;
    page.press(Key::Enter).await?;
    page.until("!document.querySelector('[data-part=comment]')").await?;
    assert_eq!(page.focus().await?, "comment-count");
    Ok(())
}

async fn focus_can_be_seen(page: Page) -> Done {
    page.open("?article=every-block").await?;
    let unseen = "(({ outlineStyle, outlineWidth }) => outlineStyle === 'none' || outlineWidth === '0px')\
                  (getComputedStyle(document.activeElement))";
    for _ in 0..30 {
        page.press(Key::Tab).await?;
        assert!(!page.eval::<bool>(unseen).await?, "no ring around {}", page.focus().await?);
    }
    Ok(())
}
