//! Places within a page: led to by an address, and found again on the way back.

use thirtyfour::Key;

use crate::{
    answer::Answer,
    navigation::{STORY, assert_marked, mark},
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::{Site, WATCH},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    section_in_the_address,
    unknown_place_in_the_address,
    permalink_of_a_section,
    places_in_a_story_are_steps,
    back_to_the_place_in_the_list,
    back_to_the_place_in_a_story,
    back_to_the_place_in_a_late_story,
    reload_keeps_the_place,
    reload_keeps_the_place_below_the_story,
    a_late_list_does_not_scroll_a_reader,
];

async fn section_in_the_address(page: Page) -> Done {
    page.site.put("watch.js", [WATCH, "delete globalThis.IntersectionObserver;"].concat());
    page.open("?article=kupiansk-river#mayor").await?;
    let top: f64 = page.eval("document.getElementById('mayor').getBoundingClientRect().top").await?;
    assert!((0.0..200.0).contains(&top), "the section begins {top} px below the top");
    // Pictures, comments and the latest stories arrive later and must not push it away.
    page.until(
        "document.querySelector('[data-part=latest]') && document.querySelector('[data-part=hero] img').complete",
    )
    .await?;
    let later: f64 = page.eval("document.getElementById('mayor').getBoundingClientRect().top").await?;
    assert!((top - later).abs() < 1.0, "{top} {later}");
    Ok(())
}

async fn unknown_place_in_the_address(page: Page) -> Done {
    for hash in ["#nowhere", "#%E0%A4%A", "#?secret=abc"] {
        page.open(&format!("?article=kupiansk-river{hash}")).await?;
        page.story("kupiansk-river").await?;
        assert_eq!(page.eval::<f64>("scrollY").await?, 0.0);
        page.blank().await?;
    }
    Ok(())
}

async fn permalink_of_a_section(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.click("#bridge [data-part=permalink]").await?;
    page.until("location.hash === '#bridge'").await?;
    page.story("kupiansk-river").await?;
    Ok(())
}

async fn places_in_a_story_are_steps(page: Page) -> Done {
    page.open("?article=every-block").await?;
    page.run::<()>("scrollTo(0, 100)", vec![]).await?;
    page.run::<()>("document.querySelector('[data-part=summary] a').focus({ preventScroll: true })", vec![]).await?;
    page.press(Key::Enter).await?;
    page.until("location.hash === '#figures' && scrollY > 1000").await?;
    page.browser.back().await?;
    page.until("location.hash === '' && Math.abs(scrollY - 100) < 1").await?;
    page.browser.forward().await?;
    page.until("location.hash === '#figures' && scrollY > 1000").await?;
    page.story("every-block").await?;
    Ok(())
}

async fn back_to_the_place_in_the_list(page: Page) -> Done {
    page.open("").await?;
    mark(&page).await?;
    page.run::<()>("scrollTo(0, 333)", vec![]).await?;
    // By keyboard, since a driver scrolls to what it clicks on.
    page.run::<()>("document.querySelector(arguments[0]).focus({ preventScroll: true })", vec![STORY.into()]).await?;
    page.press(Key::Enter).await?;
    page.story("kupiansk-river").await?;
    page.browser.back().await?;
    page.until("document.querySelector('[data-part=list]')").await?;
    page.ready().await?;
    assert_marked(&page).await?;
    assert_eq!(page.eval::<f64>("scrollY").await?, 333.0);
    assert_eq!(page.focus().await?, "sf-list");
    assert_eq!(page.announced().await?, Site::json("articles/feed.json")["title"]);
    Ok(())
}

async fn back_to_the_place_in_a_story(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.latest().await?;
    page.click("[data-part=latest] a[href='?article=nahr']").await?;
    page.story("nahr").await?;
    page.browser.back().await?;
    page.story("kupiansk-river").await?;
    page.until("scrollY > 1000").await?;
    page.browser.forward().await?;
    page.story("nahr").await?;
    assert_eq!(page.eval::<f64>("scrollY").await?, 0.0);
    Ok(())
}

/// Tells which times that the viewer waits for have passed.
const TIMES: &str = "globalThis.passed = []; const wait = setTimeout; \
                     setTimeout = (f, time) => wait(() => { f(); passed.push(time) }, time);";

/// What scrolls while nothing is shown is not the reader.
async fn back_to_the_place_in_a_late_story(page: Page) -> Done {
    page.site.put("watch.js", [WATCH, TIMES].concat());
    page.open("?article=kupiansk-river").await?;
    page.run::<()>("scrollTo(0, 777)", vec![]).await?;
    page.until("history.state === 777").await?;
    page.run::<()>("document.querySelector('[data-part=home] a').focus({ preventScroll: true })", vec![]).await?;
    page.press(Key::Enter).await?;
    page.until("document.querySelector('[data-part=list]')").await?;
    page.ready().await?;
    page.site.answer("articles/kupiansk-river.json", Answer::Held);
    page.browser.back().await?;
    page.until("document.documentElement.dataset.state === 'loading'").await?;
    page.run::<()>("passed.length = 0; document.dispatchEvent(new Event('scroll'))", vec![]).await?;
    page.until("passed.includes(400)").await?;
    assert_eq!(page.eval::<f64>("history.state").await?, 777.0);
    page.site.mend("articles/kupiansk-river.json");
    page.story("kupiansk-river").await?;
    page.until("Math.abs(scrollY - 777) < 1").await?;
    Ok(())
}

async fn reload_keeps_the_place(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.run::<()>("scrollTo(0, 777)", vec![]).await?;
    // It is noted now and then, for no browser allows it with every step.
    page.until("history.state !== null").await?;
    page.reload().await?;
    page.until("Math.abs(scrollY - 777) < 1").await?;
    Ok(())
}

/// Scrolls as far down as it goes, into the latest stories, and waits until that is noted.
async fn to_the_end(page: &Page) -> Result<f64, Box<dyn std::error::Error + Send + Sync>> {
    page.latest().await?;
    page.run::<()>("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await?;
    page.until("scrollY > 0 && Math.abs(history.state - scrollY) < 1").await?;
    Ok(page.eval("scrollY").await?)
}

async fn reload_keeps_the_place_below_the_story(page: Page) -> Done {
    page.open("?article=ferry-notice").await?;
    let end = to_the_end(&page).await?;
    page.site.answer("articles/feed.json", Answer::Held);
    page.reload().await?;
    assert!(page.eval::<f64>("document.documentElement.scrollHeight - innerHeight").await? < end);
    page.site.mend("articles/feed.json");
    page.until(&format!("Math.abs(scrollY - {end}) < 1")).await?;
    Ok(())
}

async fn a_late_list_does_not_scroll_a_reader(page: Page) -> Done {
    page.open("?article=ferry-notice").await?;
    to_the_end(&page).await?;
    page.site.answer("articles/feed.json", Answer::Held);
    page.reload().await?;
    page.run::<()>("scrollTo(0, 50)", vec![]).await?;
    page.site.mend("articles/feed.json");
    page.until("document.querySelector('[data-part=latest]')").await?;
    page.run::<()>("return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))", vec![]).await?;
    assert_eq!(page.eval::<f64>("scrollY").await?, 50.0);
    Ok(())
}
