//! Where WebAssembly or scripts are missing, the page says so.

use crate::{
    answer::Answer,
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::{Site, WATCH},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    webassembly_missing,
    webassembly_forbidden,
    module_not_there,
    trying_again_at_a_place_in_the_story,
    module_broken,
    a_fault_of_the_viewers_own,
    scripts_switched_off in &[Engine::Chromium],
];

const BLOCKED: &str = "This browser, or a setting of it or of this site, keeps WebAssembly from running.";

async fn assert_told(page: &Page, words: &str) -> Done {
    page.until("document.documentElement.dataset.state === 'failed'").await?;
    let error = page.find("#sf-boot-error").await?;
    assert!(error.is_displayed().await?);
    assert_eq!(error.attr("data-code").await?.as_deref(), Some("wasm"));
    assert_eq!(page.find("#sf-boot-error [data-part=error-text]").await?.text().await?, words);
    assert!(!page.eval::<bool>("document.querySelector('[data-part=skeleton]').checkVisibility()").await?);
    page.forgive("console.error: Standfirst").await?;
    Ok(())
}

async fn webassembly_missing(page: Page) -> Done {
    let boot = Site::file("boot.js").unwrap_or_default();
    page.site.put("boot.js", format!("delete globalThis.WebAssembly;\n{}", String::from_utf8_lossy(&boot)));
    page.open_early("?article=kupiansk-river").await?;
    assert_told(&page, BLOCKED).await
}

async fn webassembly_forbidden(page: Page) -> Done {
    page.site.page(|document| document.replace(" 'wasm-unsafe-eval'", ""));
    page.open_early("?article=kupiansk-river").await?;
    assert_told(&page, BLOCKED).await?;
    page.forgive("policy: script-src").await?;
    Ok(())
}

/// The path of the module, as the page names it.
async fn module(page: &Page) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    page.open("?article=kupiansk-river").await?;
    let wasm: String = page.eval("document.querySelector('script[data-wasm]').dataset.wasm").await?;
    Ok(wasm.trim_start_matches("./").to_owned())
}

async fn module_not_there(page: Page) -> Done {
    let module = module(&page).await?;
    page.site.answer(&module, Answer::Status(404));
    page.open_early("?article=ferry-notice").await?;
    assert_told(&page, "The viewer could not be loaded.").await?;
    page.site.mend(&module);
    page.click("#sf-boot-error [data-part=retry]").await?;
    page.story("ferry-notice").await?;
    Ok(())
}

/// A link to the address would only lead to the place that it names.
async fn trying_again_at_a_place_in_the_story(page: Page) -> Done {
    let module = module(&page).await?;
    page.site.answer(&module, Answer::Status(404));
    page.open_early("?article=every-block#figures").await?;
    assert_told(&page, "The viewer could not be loaded.").await?;
    page.site.mend(&module);
    page.click("#sf-boot-error [data-part=retry]").await?;
    page.story("every-block").await?;
    page.until("location.hash === '#figures' && scrollY > 0").await?;
    Ok(())
}

/// A half-written upload.
async fn module_broken(page: Page) -> Done {
    let module = module(&page).await?;
    page.site.put(&module, "\0asm nonsense");
    page.open_early("?article=ferry-notice").await?;
    page.until("document.documentElement.dataset.state === 'failed'").await?;
    assert!(page.find("#sf-boot-error").await?.is_displayed().await?);
    page.forgive("console").await?;
    Ok(())
}

/// A module with one function, which stops as ours would: `unreachable`.
const TRAP: &str = "globalThis.trap = () => setTimeout(new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([\
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.t)";

/// The reader is far down in the story when it happens.
async fn a_fault_of_the_viewers_own(page: Page) -> Done {
    page.site.put("watch.js", [WATCH, TRAP].concat());
    page.open("?article=nahr").await?;
    page.below().await?;
    page.fill("textarea", "Half a thou").await?;
    assert!(page.eval::<f64>("scrollY").await? > 500.0);
    page.run::<()>("trap()", vec![]).await?;
    page.until("document.documentElement.dataset.state === 'failed'").await?;
    assert_told(&page, "The viewer met a fault of its own and stopped.").await?;
    assert!(!page.part("story").await?.is_displayed().await?, "what is dead can still be seen");
    assert!(page.eval::<bool>("document.activeElement.matches('#sf-boot-error h1')").await?, "{}", page.focus().await?);
    let seen = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)\
                (document.getElementById('sf-boot-error').getBoundingClientRect())";
    assert!(page.eval::<bool>(seen).await?);
    page.forgive("error: ").await?;
    page.click("#sf-boot-error [data-part=retry]").await?;
    page.story("nahr").await?;
    page.below().await?;
    assert_eq!(page.find("textarea").await?.prop("value").await?.as_deref(), Some("Half a thou"));
    Ok(())
}

/// Only Chromium's driver can switch them off.
async fn scripts_switched_off(page: Page) -> Done {
    let switch = |off: bool| serde_json::json!({ "value": off });
    page.browser.cdp().send_raw("Emulation.setScriptExecutionDisabled", switch(true)).await?;
    page.open_early("?article=kupiansk-river").await?;
    let text = page.find("noscript [data-part=error]").await?.text().await?;
    page.browser.cdp().send_raw("Emulation.setScriptExecutionDisabled", switch(false)).await?;
    assert!(text.contains("needs JavaScript"), "{text}");
    Ok(())
}
