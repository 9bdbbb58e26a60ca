//! The story on paper.

use serde_json::json;

use crate::{
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    printing_unfolds_what_is_folded_away,
    addresses_are_printed in &[Engine::Chromium],
    every_language_has_papers_size in &[Engine::Chromium],
    nothing_to_press_is_printed in &[Engine::Chromium],
];

async fn printing_unfolds_what_is_folded_away(page: Page) -> Done {
    page.open("?article=every-block").await?;
    // What late.js sets when it runs.
    page.until("document.querySelector('meta[name=theme-color]')").await?;
    let open = "[...document.querySelectorAll('details')].map((details) => details.open)";
    let before: Vec<bool> = page.eval(open).await?;
    assert!(before.contains(&true) && before.contains(&false), "{before:?}");
    // A driver cannot print, or ends before a script hears of it.
    page.run::<()>("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    assert!(page.eval::<Vec<bool>>(open).await?.iter().all(|open| *open));
    page.run::<()>("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    assert_eq!(page.eval::<Vec<bool>>(open).await?, before);
    Ok(())
}

/// Lays the page out as for paper, or as for the screen again.
async fn medium(page: &Page, medium: &str) -> Done {
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": medium })).await?;
    Ok(())
}

async fn addresses_are_printed(page: Page) -> Done {
    page.open("?article=every-block").await?;
    let after = "[...document.querySelectorAll('[data-part=story] p a')]\
                 .filter((a) => a.checkVisibility() && /^(https?|mailto|tel):/.test(a.getAttribute('href')))\
                 .map((a) => [a.getAttribute('href'), getComputedStyle(a, '::after').content])";
    medium(&page, "print").await?;
    let printed: Vec<(String, String)> = page.eval(after).await?;
    medium(&page, "").await?;
    for (address, content) in &printed {
        assert!(content.contains(address.as_str()), "{address}: {content}");
    }
    for scheme in ["https:", "mailto:", "tel:"] {
        assert!(printed.iter().any(|(address, _)| address.starts_with(scheme)), "no {scheme} in {printed:?}");
    }
    assert!(page.eval::<Vec<(String, String)>>(after).await?.iter().all(|(_, content)| content == "none"));
    Ok(())
}

/// 11 points, in CSS pixels.
const PAPER: &str = "14.6667px";

async fn every_language_has_papers_size(page: Page) -> Done {
    for story in ["kupiansk-river", "nahr", "baori"] {
        page.open(&format!("?article={story}")).await?;
        let size = "getComputedStyle(document.querySelector('[data-part=section] > p')).fontSize";
        medium(&page, "print").await?;
        let printed: String = page.eval(size).await?;
        medium(&page, "").await?;
        assert_eq!(printed, PAPER, "{story}");
        assert_ne!(page.eval::<String>(size).await?, PAPER, "{story}");
    }
    Ok(())
}

async fn nothing_to_press_is_printed(page: Page) -> Done {
    page.open("?article=every-block").await?;
    page.post_comment("Ann", "A word").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    page.latest().await?;
    medium(&page, "print").await?;
    let seen = "[...document.querySelectorAll('button, input, textarea, select, audio, video, header[data-part=site-header]')]\
                .filter((one) => one.checkVisibility()).map((one) => one.outerHTML)";
    let left: Vec<String> = page.eval(seen).await?;
    let comment = page.part("comment-text").await?.is_displayed().await?;
    medium(&page, "").await?;
    assert_eq!(left, Vec::<String>::new());
    assert!(comment, "comments are part of the page");
    Ok(())
}
