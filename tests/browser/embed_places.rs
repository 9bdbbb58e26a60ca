//! Places, links and steps back where a story is shown on another site's page: the page scrolls, and its history
//! stays its own.

use crate::{
    embedder::Embedder,
    embedding::SCRIPT,
    page::Page,
    resizers::name_the_origin,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    the_hosts_address_leads_into_an_embed,
    links_of_the_host_lead_into_an_embed,
    links_in_an_embed_scroll_the_host,
    another_story_in_an_embed_begins_at_its_top,
    an_embed_adds_no_step_to_the_history,
    links_out_of_an_embed_open_a_tab,
    links_out_of_a_sandboxed_embed_go_through_the_host,
    links_out_of_a_sandbox_without_a_host_are_shown,
    what_an_embed_copies_is_the_storys_own_address,
    comments_in_an_embed_are_told,
    themes_of_an_embed_may_know_which_slice_is_seen,
];

const STORY: &str = "<p style='height:700px'><a href='#story:mayor'>The mayor</a></p>\
    <standfirst-article id=story src=VIEWER/ article=kupiansk-river height=1200 loading=eager></standfirst-article>\
    <p style='height:1500px'>After</p>";

/// Waits until a place in the frame, of which the host knows nothing, is at the top of the window.
async fn assert_at(page: &Page, host: &Embedder, id: &str) -> Done {
    host.fits(0).await?;
    host.enter(0).await?;
    let top: f64 = page.eval(&format!("document.getElementById('{id}').getBoundingClientRect().top")).await?;
    host.leave().await?;
    let frame = "document.querySelector('standfirst-article').getBoundingClientRect().top";
    page.until(&format!("Math.abs({frame} + {top}) < 40")).await?;
    Ok(())
}

async fn the_hosts_address_leads_into_an_embed(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("#story:bridge").await?;
    assert_at(&page, &host, "bridge").await
}

async fn links_of_the_host_lead_into_an_embed(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    page.click("p a").await?;
    assert_at(&page, &host, "mayor").await?;
    // The same link once more.
    page.run::<()>("scrollTo(0, 0)", vec![]).await?;
    page.click("p a").await?;
    assert_at(&page, &host, "mayor").await
}

async fn links_in_an_embed_scroll_the_host(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    host.click_link("#bridge").await?;
    assert_at(&page, &host, "bridge").await
}

async fn another_story_in_an_embed_begins_at_its_top(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, &STORY.replace("700px", "100px")).await?;
    host.open("").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    page.latest().await?;
    host.leave().await?;
    host.fits(0).await?;
    host.enter(0).await?;
    host.reveal("[data-part=latest] a[href='?article=nahr']").await?;
    page.click("[data-part=latest] a[href='?article=nahr']").await?;
    page.story("nahr").await?;
    assert_eq!(page.count("[data-part=site-header]").await?, 0);
    host.leave().await?;
    host.fits(0).await?;
    page.until("Math.abs(document.querySelector('standfirst-article').getBoundingClientRect().top) < 40").await?;
    Ok(())
}

async fn an_embed_adds_no_step_to_the_history(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    page.browser.goto(host.site.address() + "articles/feed.json").await?;
    host.open("").await?;
    let before: usize = page.eval("history.length").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    host.click_link("#bridge").await?;
    host.click_link("?article=nahr").await?;
    page.story("nahr").await?;
    host.leave().await?;
    assert_eq!(page.eval::<usize>("history.length").await?, before);
    page.browser.back().await?;
    page.until("location.pathname.endsWith('feed.json')").await?;
    Ok(())
}

async fn links_out_of_an_embed_open_a_tab(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    host.click_link(&[&host.site.address(), "articles/feed.json"].concat()).await?;
    assert_opened(&page, "feed.json").await?;
    host.enter(0).await?;
    page.story("kupiansk-river").await?;
    host.leave().await?;
    Ok(())
}

/// Waits for a second tab with an address that ends so, and closes it.
async fn assert_opened(page: &Page, end: &str) -> Done {
    let first = page.browser.window().await?;
    let second = loop {
        if let Some(second) = page.browser.windows().await?.into_iter().find(|window| *window != first) {
            break second;
        }
    };
    page.browser.switch_to_window(second).await?;
    page.until(&format!("location.href.endsWith('{end}') && opener === null")).await?;
    page.browser.close_window().await?;
    page.browser.switch_to_window(first).await?;
    Ok(())
}

async fn links_out_of_a_sandboxed_embed_go_through_the_host(page: Page) -> Done {
    name_the_origin(&page);
    let story = STORY.replace("loading", "sandbox=allow-scripts loading");
    let host = Embedder::start(&page, SCRIPT, &story).await?;
    host.open("").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    host.click_link(&[&host.site.address(), "articles/feed.json"].concat()).await?;
    assert_opened(&page, "feed.json").await?;
    host.leave().await?;
    page.until("events.some(({ name, href }) => name === 'link' && href.endsWith('feed.json'))").await?;
    Ok(())
}

async fn links_out_of_a_sandbox_without_a_host_are_shown(page: Page) -> Done {
    name_the_origin(&page);
    let frame = "<iframe title=Story sandbox=allow-scripts width=600 height=700 \
                 src='VIEWER/?article=kupiansk-river&amp;embed=1'></iframe>";
    let host = Embedder::start(&page, "", frame).await?;
    host.open("").await?;
    host.enter(0).await?;
    host.click_link("https://news.example/elsewhere").await?;
    page.until("document.getElementById('sf-by-hand')").await?;
    assert_eq!(page.text("by-hand").await?.trim(), "Copy this address: https://news.example/elsewhere");
    assert_eq!(page.announced().await?.trim(), "Copy this address: https://news.example/elsewhere");
    // Chromium says that the sandbox refused the tab.
    page.forgive("sandboxed").await?;
    host.leave().await?;
    Ok(())
}

async fn what_an_embed_copies_is_the_storys_own_address(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    let refuse = "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }); \
                  document.querySelector('[data-part=share] [data-action=copy]').click(); \
                  document.querySelector('#bridge [data-part=permalink]').click()";
    page.run::<()>(refuse, vec![]).await?;
    page.until("document.getElementById('sf-by-hand')").await?;
    let address = page.site.address() + "?article=kupiansk-river";
    let shown: String = page.eval("document.querySelector('[data-part=share-result]').textContent").await?;
    assert_eq!(shown, format!("Copy this address: {address}"));
    let shown: String = page.eval("document.getElementById('sf-by-hand').textContent.trim()").await?;
    assert_eq!(shown, format!("Copy this address: {address}#bridge"));
    let link: String = page.eval("document.querySelector('[data-part=way-out]').href").await?;
    assert_eq!(link, address);
    host.leave().await?;
    Ok(())
}

async fn comments_in_an_embed_are_told(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    host.reveal("[data-part=comment-form]").await?;
    page.post_comment("Ann", "A word").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    host.leave().await?;
    page.until("events.some(({ name }) => name === 'comment')").await?;
    let told: serde_json::Value = page.eval("events.find(({ name }) => name === 'comment')").await?;
    assert_eq!(told, serde_json::json!({ "name": "comment", "action": "add", "count": 1 }));
    host.fits(0).await
}

async fn themes_of_an_embed_may_know_which_slice_is_seen(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, &STORY.replace("loading", "viewport loading")).await?;
    host.open("").await?;
    host.fits(0).await?;
    page.run::<()>("scrollTo(0, 1500)", vec![]).await?;
    page.until("scrollY === 1500").await?;
    let above: f64 = page.eval("-document.querySelector('standfirst-article').getBoundingClientRect().top").await?;
    host.enter(0).await?;
    let slice = |name: &str| format!("document.documentElement.style.getPropertyValue('--viewport-{name}')");
    page.until(&format!("parseFloat({}) === {above}", slice("top"))).await?;
    let height: String = page.eval(&slice("height")).await?;
    host.leave().await?;
    assert_eq!(height, page.eval::<String>("`${innerHeight}px`").await?);
    Ok(())
}
