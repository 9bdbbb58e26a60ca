//! From page to page without a reload: list, story, back.

use thirtyfour::prelude::*;

use crate::{page::Page, scenario::{Done, Scenario, scenarios}};

pub const SCENARIOS: &[Scenario] = scenarios![list_to_story, smoke_axe, smoke_keys];

async fn list_to_story(page: Page) -> Done {
    page.open("").await?;
    assert_eq!(page.eval::<String>("document.documentElement.dataset.view").await?, "list");
    page.run::<()>("window.marker = 1", vec![]).await?;
    page.click("[data-part=list] a[href='?article=kupiansk-river']").await?;
    page.until("document.querySelector('[data-part=headline]')").await?;
    page.ready().await?;
    assert_eq!(page.eval::<u32>("window.marker").await?, 1);
    assert_eq!(page.focus().await?, "headline");
    Ok(())
}

async fn smoke_axe(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    let axe = std::fs::read_to_string("script/tools/node_modules/axe-core/axe.min.js")?;
    page.browser.execute(axe, vec![]).await?;
    let v = page.browser.execute_async("const done = arguments[arguments.length-1]; axe.run(document, {resultTypes:['violations']}).then(r => done(r.violations), e => done({error:String(e)}))", vec![]).await?;
    println!("{} {}", page.engine, v.json());
    Ok(())
}

async fn smoke_keys(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    page.press(Key::Tab).await?;
    println!("{} {}", page.engine, page.focus().await?);
    page.find("textarea[name=text]").await?.send_keys("Hello").await?;
    page.browser.action_chain().key_down(Key::Control).send_keys(Key::Enter).key_up(Key::Control).perform().await?;
    println!("{} {}", page.engine, page.focus().await?);
    Ok(())
}
